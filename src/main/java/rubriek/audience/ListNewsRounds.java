package rubriek.audience;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Once a day, list by list, on one of all instances. */
@ApplicationScoped
class ListNewsRounds {

    private static final Logger LOG = Logger.getLogger(ListNewsRounds.class);

    private final ListNews news;

    ListNewsRounds(ListNews news) {
        this.news = news;
    }

    @Scheduled(
            identity = "rubriek.audience.news",
            cron = "{rubriek.audience.news-at}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        news.told().forEach(this::tell);
    }

    /** One that fails keeps none of the others from being told. */
    private void tell(UUID list) {
        try {
            news.tell(list);
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "what came of list %s was not told; the next round tries again", list);
        }
    }
}
