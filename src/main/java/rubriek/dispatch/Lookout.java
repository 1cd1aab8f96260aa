package rubriek.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import rubriek.staff.Alarms;

/**
 * Looks every few seconds, on each instance, at what no courier would notice in time: a clock that was set, a database that is gone, a relay that has been
 * away for long. Then it lets the alarms leave. It asks nothing of Quartz, which stands still with the clock and with the database.
 */
@ApplicationScoped
class Lookout {

    private final Instance<Look> looks;
    private final Alarms alarms;
    private final WatchSettings settings;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "lookout"));

    Lookout(Instance<Look> looks, Alarms alarms, WatchSettings settings) {
        this.looks = looks;
        this.alarms = alarms;
        this.settings = settings;
    }

    void begin(@Observes StartupEvent event) {
        settings.every()
                .ifPresent(every -> thread.scheduleWithFixedDelay(
                        this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS));
    }

    void end(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    void look() {
        looks.forEach(look -> alone(look::look));
        alone(alarms::leave);
    }

    /** One that fails keeps nobody from looking at the rest, nor from looking again. */
    private static void alone(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException fault) {
            Log.warnf(fault, "a look failed, and is repeated");
        }
    }
}
