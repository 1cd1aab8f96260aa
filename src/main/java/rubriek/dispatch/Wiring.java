package rubriek.dispatch;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.dispatch.journal.Journal;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.dispatch.smtp.Credentials;
import rubriek.dispatch.smtp.RelaySettings;
import rubriek.dispatch.smtp.SmtpRelay;

/** Makes what needs settings to be made, and belongs to no container: the carrier, the journal, the retry schedule. */
@Singleton
final class Wiring {

    /** The folder of the journals. */
    static Path journals(Path data) {
        return data.resolve("journal");
    }

    /** The relay where one is set; else nothing leaves the machine. */
    @Produces
    @Singleton
    Carrier carrier(SmtpSettings smtp, LocalOutbox outbox) {
        return smtp.host()
                .<Carrier>map(host -> new SmtpRelay(relay(host, smtp)))
                .orElse(outbox);
    }

    @Produces
    @Singleton
    @Typed(LocalOutbox.class)
    LocalOutbox outbox(@ConfigProperty(name = "rubriek.data") Path data, Clock clock) {
        return new LocalOutbox(data.resolve("outbox"), clock);
    }

    @Produces
    @Singleton
    Journal journal(@ConfigProperty(name = "rubriek.data") Path data) {
        return Journal.open(journals(data));
    }

    void close(@Disposes Journal journal) {
        journal.close();
    }

    @Produces
    @Singleton
    RetrySchedule schedule(SmtpSettings smtp) {
        return new RetrySchedule(smtp.retries(), new SecureRandom());
    }

    private static RelaySettings relay(String host, SmtpSettings smtp) {
        var settings =
                RelaySettings.of(host, smtp.port(), smtp.tls()).withMessagesPerConnection(smtp.messagesPerConnection());
        var named = smtp.ehloName().map(settings::withEhloName).orElse(settings);
        return smtp.username()
                .map(user -> named.withCredentials(new Credentials(user, password(smtp))))
                .orElse(named);
    }

    /** Without it nobody would be logged in, and the relay would refuse every copy. */
    private static String password(SmtpSettings smtp) {
        return smtp.password()
                .orElseThrow(() -> new IllegalStateException(
                        "RUBRIEK_SMTP_USERNAME is set and RUBRIEK_SMTP_PASSWORD is not: set both, or neither"));
    }
}
