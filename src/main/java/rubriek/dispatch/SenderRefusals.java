package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;

/**
 * What this instance was last refused for a fault of the sender's: policy, reputation, authentication, content. For the operator, who alone
 * can do something about it (B-05).
 */
@ApplicationScoped
class SenderRefusals {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Bell bell;
    private final Clock clock;
    private @Nullable Last last;

    SenderRefusals(Bell bell, Clock clock) {
        this.bell = bell;
        this.clock = clock;
    }

    private record Last(String words, Instant at) {}

    void note(Settlement settlement) {
        if (settlement.fault() == Fault.SENDER && settlement.permanent()) keep(settlement.words());
    }

    /** Of the last day: what the server said. */
    synchronized Optional<String> last() {
        return Optional.ofNullable(last)
                .filter(l -> l.at().plus(KEPT).isAfter(clock.instant()))
                .map(Last::words);
    }

    private synchronized void keep(String words) {
        last = new Last(words, clock.instant());
        bell.senderRefused(words);
    }
}
