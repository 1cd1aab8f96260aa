package rubriek.audience.importing;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import rubriek.shared.Errand;

/**
 * Has imports worked on, by two threads of its own: one that writes and one that reads ahead. A file that comes in is begun at once; the
 * rounds find what was left by a restart, another instance or a database that was away.
 */
@ApplicationScoped
class ImportRounds {

    private static final Duration UPLOAD = Duration.ofHours(6);

    private final ImportRepository imports;
    private final ImportFiles files;
    private final ImportSettings settings;
    private final Surroundings surroundings;
    private final ExecutorService reader = Errand.thread("imports-reading");
    private final Errand errand;

    ImportRounds(
            ImportWork work,
            ImportRepository imports,
            ImportFiles files,
            ImportSettings settings,
            Surroundings surroundings) {
        errand = new Errand("imports", ending -> work.make(reader, ending));
        this.imports = imports;
        this.files = files;
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
        imports.brokenOff(now.minus(UPLOAD)).forEach(id -> {
            files.drop(id);
            imports.discard(id);
        });
        imports.forget(now.minus(settings.keepFile()), now.minus(settings.undoWithin()));
        files.dropTheUseless();
    }

    /** There is something to do. */
    void wake() {
        errand.wake();
    }

    void end(@Observes ShutdownEvent event) throws InterruptedException {
        errand.end();
        reader.shutdownNow();
    }
}
