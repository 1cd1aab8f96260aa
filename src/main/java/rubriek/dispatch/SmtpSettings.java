package rubriek.dispatch;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import rubriek.dispatch.smtp.TlsMode;

/** The relay: {@code rubriek.smtp.*}. Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.smtp")
interface SmtpSettings {

    /** Left out: mails are kept in the local outbox. */
    Optional<String> host();

    int port();

    Optional<String> username();

    Optional<String> password();

    TlsMode tls();

    /** This machine's name as the world knows it (T-13). */
    Optional<String> ehloName();

    /** How many copies an instance carries at the same time. */
    int connections();

    int messagesPerConnection();

    /** Waits between two tries; see {@link RetrySchedule}. */
    List<Duration> retries();
}
