package rubriek.audience;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Once a day, on one of all instances: asks those whose life is longest ago, as many as a day may have, each in a transaction of their own. */
@ApplicationScoped
class ReconfirmRounds {

    private static final Logger LOG = Logger.getLogger(ReconfirmRounds.class);

    private final Reconfirmations reconfirmations;
    private final ReconfirmSettings settings;

    ReconfirmRounds(Reconfirmations reconfirmations, ReconfirmSettings settings) {
        this.reconfirmations = reconfirmations;
        this.settings = settings;
    }

    /** A setting by which nobody is ever asked stops the start. */
    void begin(@Observes StartupEvent start) {
        ReconfirmSettings.check(settings);
    }

    @Scheduled(
            identity = "rubriek.audience.reconfirm",
            cron = "{rubriek.reconfirm.at}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        reconfirmations.neverAsked().forEach(this::takeBack);
        for (var list : reconfirmations.asking()) reconfirmations.due(list).forEach(this::ask);
    }

    private void takeBack(UUID subscription) {
        reconfirmations.takeBack(subscription);
    }

    /** One that fails keeps none of the others from being asked. */
    private void ask(UUID subscription) {
        try {
            reconfirmations.ask(subscription);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "subscription %s was not asked; the next round tries again", subscription);
        }
    }
}
