package rubriek.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    private final Ending ending;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "lookout"));

    Lookout(Instance<Look> looks, Alarms alarms, WatchSettings settings, Ending ending) {
        this.looks = looks;
        this.alarms = alarms;
        this.settings = settings;
        this.ending = ending;
    }

    void begin(@Observes StartupEvent event) {
        settings.every().ifPresent(every -> thread.execute(() -> lookEvery(every)));
    }

    void end(@Observes ShutdownEvent event) {
        thread.shutdown(); // an interrupt would close the file of H2 under the others
    }

    private void lookEvery(Duration time) {
        while (!ending.within(time)) look();
    }

    void look() {
        looks.forEach(look -> alone(look::look));
        alone(alarms::leave);
    }

    /** One that fails keeps nobody from looking at the rest, nor from looking again. */
    private static void alone(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException | Error fault) { // an error would end the one thread that looks
            Log.warnf(fault, "a look failed, and is repeated");
        }
    }
}
