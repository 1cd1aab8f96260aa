package rubriek.dispatch;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Whether the program is coming to its end: then nothing new is begun. */
@ApplicationScoped
class Ending {

    private final CountDownLatch begun = new CountDownLatch(1);

    void begin(@Observes ShutdownEvent event) {
        begun.countDown();
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
