package rubriek.dispatch;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.dispatch.journal.Journal;
import rubriek.dispatch.outbox.LocalOutbox;

/** Makes what needs settings to be made, and belongs to no container: what is known of relays, the journal, the retry schedule. */
@Singleton
final class Wiring {

    /** The folder of the journals. */
    static Path journals(Path data) {
        return data.resolve("journal");
    }

    @Produces
    @Singleton
    RelayPlans relays(
            SmtpSettings smtp,
            FurtherRelays further,
            PaceSettings pace,
            @ConfigProperty(name = "rubriek.dkim.signed-by-relay") boolean firstSigns,
            Config all) {
        RelayReading.mustBeUnderstood(all.getPropertyNames());
        return RelayPlans.of(smtp, further, pace, firstSigns);
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
}
