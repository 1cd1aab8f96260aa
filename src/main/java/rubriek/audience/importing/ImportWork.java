package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
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
    private final ImportFiles files;
    private final Making making;
    private final Undoing undoing;
    private final Endings endings;

    ImportWork(
            Lane lane, ImportRepository imports, ImportFiles files, Making making, Undoing undoing, Endings endings) {
        this.lane = lane;
        this.imports = imports;
        this.files = files;
        this.making = making;
        this.undoing = undoing;
        this.endings = endings;
    }

    /**
     * @param reader reads ahead
     * @param ending whether the program ends
     */
    void make(ExecutorService reader, BooleanSupplier ending) {
        while (!ending.getAsBoolean() && lane.enter()) {
            var due = imports.due();
            if (due.isEmpty()) {
                files.dropTheUseless();
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
            else making.make(file, reader, ending);
            endings.over(file, ending);
            return true;
        } catch (Stopped stopped) {
            return !ending.getAsBoolean();
        } catch (Refused no) {
            endings.failed(id, no.code());
            return true;
        } catch (RuntimeException failed) {
            return later(id, failed);
        }
    }

    /** A database that is away or busy is waited for; anything else would fail again. */
    private boolean later(UUID id, RuntimeException failed) {
        if (DatabaseFault.behind(failed).isPresent() && !DatabaseFault.late(failed)) {
            LOG.warnf(
                    "import %s waits for the database: %s",
                    id, DatabaseFault.behind(failed).get());
            return false;
        }
        LOG.errorf(failed, "import %s failed", id);
        endings.failed(id, "internal");
        return true;
    }
}
