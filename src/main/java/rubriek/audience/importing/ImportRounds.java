package rubriek.audience.importing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Has imports worked on, by two threads of its own: one that writes and one that reads ahead. A file that comes in is begun at once; the
 * rounds find what was left by a restart, another instance or a database that was away.
 */
@ApplicationScoped
class ImportRounds {

    private static final Logger LOG = Logger.getLogger(ImportRounds.class);
    private static final Duration UPLOAD = Duration.ofHours(6);
    private static final int SECONDS_TO_END = 10;

    private final ImportWork work;
    private final ImportRepository imports;
    private final ImportSettings settings;
    private final Surroundings surroundings;
    private final ExecutorService writer = thread("imports");
    private final ExecutorService reader = thread("imports-reading");
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile boolean ending;

    ImportRounds(ImportWork work, ImportRepository imports, ImportSettings settings, Surroundings surroundings) {
        this.work = work;
        this.imports = imports;
        this.settings = settings;
        this.surroundings = surroundings;
    }

    @Scheduled(
            every = "${rubriek.imports.rounds}",
            identity = "rubriek.imports.rounds",
            concurrentExecution = ConcurrentExecution.SKIP)
    void make() {
        wake();
    }

    /** Forgets files that nobody carried out, and what can no longer be undone. */
    @Scheduled(every = "1h", delayed = "1m", identity = "rubriek.imports.forget")
    void forget() {
        var now = surroundings.now();
        imports.forget(now.minus(settings.keepFile()), now.minus(settings.undoWithin()), now.minus(UPLOAD));
    }

    /** There is something to do. */
    void wake() {
        if (ending || !called.compareAndSet(false, true)) return;
        try {
            writer.execute(this::work);
        } catch (RejectedExecutionException over) {
            LOG.debug("the program ends; imports go on after the next start");
        }
    }

    private void work() {
        called.set(false);
        try {
            work.make(reader, () -> ending);
        } catch (RuntimeException away) {
            LOG.warnf("imports wait: %s", away.getMessage());
        }
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        ending = true;
        writer.shutdown();
        if (!writer.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) LOG.warn("an import did not end in time");
        reader.shutdownNow();
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
