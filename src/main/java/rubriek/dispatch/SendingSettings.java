package rubriek.dispatch;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** How dispatches behave: {@code rubriek.sending.*}. Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.sending")
interface SendingSettings {

    /** What happens to a copy whose outcome nobody knows (T-05). */
    Unknown unknown();

    /** How long after its moment a dispatch may still begin, when the program was down at that moment. */
    Duration grace();

    /** After how long the copies of an instance that is gone, and left no journal to read, count as unknown. */
    Duration lease();

    /** How often dispatches are looked after. */
    String rounds();

    /** How often mail about the service itself is looked for. */
    String notices();

    /** A copy that the relay lets wait for longer makes health and dispatch say that it is slow. */
    Duration slow();

    /** Domain of the envelope senders; the sender's when left out (A-02, B-01). */
    Optional<String> bounceDomain();

    /** The two policies. */
    enum Unknown {
        HOLD,
        RESEND
    }
}
