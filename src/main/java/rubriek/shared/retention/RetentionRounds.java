package rubriek.shared.retention;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Once a day, on one of all instances. A day on which none was up is made good at the next start, as Quartz does with what it missed. */
@ApplicationScoped
class RetentionRounds {

    private final Retention retention;

    RetentionRounds(Retention retention) {
        this.retention = retention;
    }

    @Scheduled(
            identity = "rubriek.retention",
            cron = "{rubriek.retention.at}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        retention.run();
    }
}
