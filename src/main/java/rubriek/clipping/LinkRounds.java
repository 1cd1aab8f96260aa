package rubriek.clipping;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.logging.Logger;

/**
 * Looks at the links that somebody waits for, a few at a time. Each is claimed in a transaction, looked at in none, and recorded in
 * another. Quartz starts a round on one instance; what is claimed there is passed over by the others.
 */
@ApplicationScoped
class LinkRounds {

    private static final Logger LOG = Logger.getLogger(LinkRounds.class);
    private static final int AT_A_TIME = 8;
    private static final int CLAIMED = 32;

    private final LinkChecks checks;
    private final LinkProbe probe;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME, work -> {
        var thread = new Thread(work, "link-check");
        thread.setDaemon(true);
        return thread;
    });

    LinkRounds(LinkChecks checks, LinkProbe probe) {
        this.checks = checks;
        this.probe = probe;
    }

    @Scheduled(
            every = "${rubriek.clipping.rounds}",
            identity = "rubriek.clipping.link-checks",
            concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        try {
            var total = 0;
            for (var due = checks.claim(CLAIMED); !due.isEmpty(); due = checks.claim(CLAIMED)) {
                for (var looked : threads.invokeAll(due.stream().map(this::look).toList())) looked.get();
                total += due.size();
            }
            if (total > 0) LOG.infof("looked at %d links", total);
        } catch (InterruptedException | RejectedExecutionException ending) {
            LOG.debug("the program ends; what was claimed comes back by its lease");
        } catch (ExecutionException fault) {
            throw new IllegalStateException("a link could not be looked at", fault);
        }
    }

    private Callable<Void> look(DueLink link) {
        return () -> {
            checks.record(link, probe.look(link.url()));
            return null;
        };
    }

    void end(@Observes ShutdownEvent event) {
        List<Runnable> left = threads.shutdownNow();
        if (!left.isEmpty()) LOG.infof("%d links are looked at after the next start", left.size());
    }
}
