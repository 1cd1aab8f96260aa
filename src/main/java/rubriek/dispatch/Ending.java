package rubriek.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the program is coming to its end: then nothing new is begun. */
@ApplicationScoped
class Ending implements Scheduled.SkipPredicate {

    private final CountDownLatch begun = new CountDownLatch(1);

    void begin(@Observes ShutdownEvent event) {
        begun.countDown();
    }

    /** A round that is due at the end is left to the next start. */
    @Override
    public boolean test(ScheduledExecution round) {
        return hasBegun();
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Waits that long, or until the end begins. @return whether it has begun */
    boolean within(Duration time) {
        try {
            return begun.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
