package rubriek.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.dispatch.journal.Journal;
import rubriek.dispatch.signing.Signatures;

/** Begins and ends sending with the program: first what an earlier run left unsettled, then the couriers. A pace that makes no sense stops the start. */
@ApplicationScoped
class Start {

    private final Path journals;
    private final Recovery recovery;
    private final Pace pace;
    private final CourierScheduler courier;
    private final Rounds rounds;
    private final Signatures signatures;

    Start(
            @ConfigProperty(name = "rubriek.data") Path data,
            SendingSettings settings,
            Recovery recovery,
            Pace pace,
            CourierScheduler courier,
            Rounds rounds,
            Signatures signatures) {
        settings.bounceDomain().ifPresent(ReturnToken::mustBeADomain);
        this.journals = Wiring.journals(data);
        this.recovery = recovery;
        this.pace = pace;
        this.courier = courier;
        this.rounds = rounds;
        this.signatures = signatures;
    }

    /** Before the program's own scheduler starts, which is the first to start of all. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event) {
        signatures.mustBeReady();
        for (var past : Journal.abandoned(journals)) {
            try (past) {
                recovery.settle(past);
                past.remove();
            }
        }
        pace.begin();
        courier.start();
        rounds.make();
    }

    void end(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
        courier.stop();
    }
}
