package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;
import rubriek.shared.database.DatabaseFault;

/**
 * Works on what waits, as long as the lane is ours. Nothing is kept in memory that the rows do not say: whoever comes next goes on
 * behind the last batch that was committed. When the database is away the work ends and is taken up at the next round.
 */
@ApplicationScoped
class ImportWork {

    private static final Logger LOG = Logger.getLogger(ImportWork.class);

    private final Lane lane;
    private final ImportRepository imports;
    private final Sources sources;
    private final BatchWriter writer;
    private final Undoing undoing;
    private final Surroundings surroundings;

    ImportWork(
            Lane lane,
            ImportRepository imports,
            Sources sources,
            BatchWriter writer,
            Undoing undoing,
            Surroundings surroundings) {
        this.lane = lane;
        this.imports = imports;
        this.sources = sources;
        this.writer = writer;
        this.undoing = undoing;
        this.surroundings = surroundings;
    }

    /**
     * @param reader reads ahead
     * @param ending whether the program ends
     */
    void make(ExecutorService reader, BooleanSupplier ending) {
        while (!ending.getAsBoolean() && lane.enter()) {
            var due = imports.due();
            if (due.isEmpty()) {
                lane.leave();
                return;
            }
            if (!work(due.get(), reader, ending)) return;
        }
        lane.leave();
    }

    /** @return whether to go on with the next one */
    private boolean work(UUID id, ExecutorService reader, BooleanSupplier ending) {
        try {
            var file = imports.raw(id);
            if (file.state() == ImportState.UNDOING) undoing.undo(file, ending);
            else run(file, reader, ending);
            return true;
        } catch (Stopped stopped) {
            return !ending.getAsBoolean();
        } catch (Refused no) {
            end(id, ImportState.FAILED, no.code());
            return true;
        } catch (RuntimeException failed) {
            return later(id, failed);
        }
    }

    private void run(StoredImport waiting, ExecutorService reader, BooleanSupplier ending) {
        imports.started(waiting.id(), surroundings.now());
        var file = imports.raw(waiting.id());
        if (file.state() != ImportState.RUNNING) throw new Stopped();
        if (!file.dryRun()) surroundings.bulk().prepare();
        try (var rows = sources.open(file)) {
            new ImportRun(
                            file,
                            rows,
                            surroundings.columns(file),
                            surroundings.reader(file, rows.rows().table()),
                            surroundings.bulk().atATime())
                    .go(writer, reader, ending);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        end(file.id(), ImportState.FINISHED, null);
    }

    private void end(UUID id, ImportState how, @Nullable String fault) {
        if (imports.end(id, how, fault, surroundings.now())) LOG.infof("import %s: %s", id, how.word());
    }

    /** A database that is away or busy is waited for; anything else would fail again. */
    private boolean later(UUID id, RuntimeException failed) {
        if (DatabaseFault.behind(failed).isPresent()) {
            LOG.warnf(
                    "import %s waits for the database: %s",
                    id, DatabaseFault.behind(failed).get());
            return false;
        }
        LOG.errorf(failed, "import %s failed", id);
        end(id, ImportState.FAILED, "internal");
        return true;
    }
}
