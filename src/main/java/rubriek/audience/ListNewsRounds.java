package rubriek.audience;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Once a day, list by list, on one of all instances. */
@ApplicationScoped
class ListNewsRounds {

    private final ListNews news;

    ListNewsRounds(ListNews news) {
        this.news = news;
    }

    @Scheduled(
            identity = "rubriek.audience.news",
            cron = "{rubriek.audience.news-at}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        news.told().forEach(news::tell);
    }
}
