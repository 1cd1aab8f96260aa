package rubriek.clipping;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads the pages of what was just saved, a few at a time, on one instance at a time. */
@ApplicationScoped
class DetailsRounds {

    private static final int AT_A_TIME = 5;

    private final ClippingDetails details;

    DetailsRounds(ClippingDetails details) {
        this.details = details;
    }

    @Scheduled(
            every = "${rubriek.inbox.rounds}",
            identity = "rubriek.clipping.details",
            concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        while (details.readWaiting(AT_A_TIME) == AT_A_TIME) {
            // the next ones
        }
    }
}
