package rubriek.audience.search;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Lets people be found soon who were changed by the thousand, such as by an import, and nobody be found who is gone. */
@ApplicationScoped
class WordRounds {

    private static final int AT_A_TIME = 2_000;

    private final WordIndex index;

    WordRounds(WordIndex index) {
        this.index = index;
    }

    @Scheduled(
            every = "${rubriek.audience.search-rounds}",
            identity = "rubriek.audience.words",
            concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        while (index.catchUp(AT_A_TIME) == AT_A_TIME) {}
    }

    /** Once a night. Whoever deletes people here deletes their words; who does it by hand, in the database, leaves them. */
    @Scheduled(
            cron = "{rubriek.retention.at}",
            identity = "rubriek.audience.words-of-nobody",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() {
        index.sweep();
    }
}
