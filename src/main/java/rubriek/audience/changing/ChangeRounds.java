package rubriek.audience.changing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import rubriek.audience.importing.ImportState;
import rubriek.shared.Errand;
import rubriek.shared.database.DatabaseFault;

/**
 * Has changes of many people worked on, one after the other, on a thread of its own. One that comes in is begun at once; the rounds find
 * what was left by a restart, another instance or a database that was away. Nothing is kept in memory that the rows do not say.
 */
@ApplicationScoped
class ChangeRounds {

    private static final Logger LOG = Logger.getLogger(ChangeRounds.class);

    private final ChangeRepository changes;
    private final ChangeSteps steps;
    private final Clock clock;
    private final Errand errand;

    ChangeRounds(ChangeRepository changes, ChangeSteps steps, Clock clock) {
        this.changes = changes;
        this.steps = steps;
        this.clock = clock;
        errand = new Errand("bulk changes", this::work);
    }

    @Scheduled(
            every = "${rubriek.bulk-changes.rounds}",
            identity = "rubriek.bulk-changes.rounds",
            concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        wake();
    }

    /** There is something to do. */
    void wake() {
        errand.wake();
    }

    private void work(BooleanSupplier ending) {
        for (var due = changes.due(); due.isPresent() && !ending.getAsBoolean(); due = changes.due())
            if (!work(due.get(), ending)) return;
    }

    /** @return whether to go on with the next one */
    private boolean work(UUID id, BooleanSupplier ending) {
        try {
            changes.started(id, clock.instant());
            while (steps.forward(id) || steps.back(id)) if (ending.getAsBoolean()) return false;
            return true;
        } catch (RuntimeException failed) {
            var fault = DatabaseFault.behind(failed);
            if (fault.isPresent()) throw failed; // the database is away or busy: the next round goes on
            LOG.errorf(failed, "bulk change %s failed", id);
            changes.end(id, ImportState.FAILED, "internal", clock.instant());
            return true;
        }
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        errand.end();
    }
}
