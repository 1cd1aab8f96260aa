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

/** Begins and ends sending with the program: first what an earlier run left unsettled, then the couriers. */
@ApplicationScoped
class Start {

    private final Path journals;
    private final Recovery recovery;
    private final CourierScheduler courier;
    private final Rounds rounds;
    private final StartChecks checks;

    Start(
            @ConfigProperty(name = "rubriek.data") Path data,
            Recovery recovery,
            CourierScheduler courier,
            Rounds rounds,
            StartChecks checks) {
        this.journals = Wiring.journals(data);
        this.recovery = recovery;
        this.courier = courier;
        this.rounds = rounds;
        this.checks = checks;
    }

    /** Before the program's own scheduler starts, which is the first to start of all. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event) {
        checks.run();
        for (var past : Journal.abandoned(journals)) {
            try (past) {
                recovery.settle(past);
                past.remove();
            }
        }
        courier.start();
        rounds.make();
    }

    void end(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
        courier.stop();
    }
}
