package rubriek.clipping.feed;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads feeds when they are due, a few at a time, on one instance at a time. */
@ApplicationScoped
class FeedPolling {

    private static final int AT_A_TIME = 10;

    private final Feeds feeds;

    FeedPolling(Feeds feeds) {
        this.feeds = feeds;
    }

    @Scheduled(
            every = "${rubriek.feeds.rounds}",
            identity = "rubriek.clipping.feeds",
            concurrentExecution = ConcurrentExecution.SKIP)
    void round() {
        while (feeds.readDue(AT_A_TIME) == AT_A_TIME) {
            // the next ones
        }
    }
}
