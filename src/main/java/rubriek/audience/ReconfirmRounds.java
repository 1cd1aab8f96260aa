package rubriek.audience;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Once a day, on one of all instances: asks those of the oldest consents, as many as a day may have, each in a transaction of their own. */
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
        each(reconfirmations.neverAsked(), reconfirmations::takeBack);
        each(reconfirmations.due(), reconfirmations::ask);
    }

    /** One that fails keeps none of the others from being asked. */
    private static void each(List<UUID> subscriptions, Consumer<UUID> step) {
        for (var subscription : subscriptions) {
            try {
                step.accept(subscription);
            } catch (RuntimeException fault) {
                LOG.errorf(fault, "subscription %s was not asked; the next round tries again", subscription);
            }
        }
    }
}
