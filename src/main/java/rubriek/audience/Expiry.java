package rubriek.audience;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Forgets, once a day, the addresses whose mailbox did not answer in time (G-03, G-08). */
@ApplicationScoped
class Expiry {

    private static final Logger LOG = Logger.getLogger(Expiry.class);
    private static final int AT_A_TIME = 500;

    private final Unanswered unanswered;

    Expiry(Unanswered unanswered) {
        this.unanswered = unanswered;
    }

    @Scheduled(identity = "forget-unanswered", cron = "{rubriek.audience.forget-at}")
    void forgetUnanswered() {
        var total = 0;
        var forgotten = AT_A_TIME;
        while (forgotten == AT_A_TIME) {
            forgotten = unanswered.forget(AT_A_TIME);
            total += forgotten;
        }
        unanswered.forgetAddresses();
        LOG.infof("forgot %d unanswered sign-ups", total);
    }
}
