package rubriek.dispatch;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;

/**
 * The first relay: {@code rubriek.smtp.*}. Without a host mails are kept in the local outbox. Defaults and reasons stand in {@code
 * config/application.properties}.
 */
@ConfigMapping(prefix = "rubriek.smtp")
interface SmtpSettings extends RelayOptions {

    /** Waits between two tries, over whichever relay; see {@link RetrySchedule}. */
    List<Duration> retries();
}
