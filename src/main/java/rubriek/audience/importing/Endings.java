package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rubriek.audience.search.WordIndex;

/** What is over can be relied on: a segment that is sent to from then on means whom it says, for people are found by what they are now. */
@ApplicationScoped
class Endings {

    private static final Logger LOG = Logger.getLogger(Endings.class);
    private static final int AT_A_TIME = 2_000;

    private final ImportRepository imports;
    private final ImportFiles files;
    private final WordIndex index;
    private final Bulk bulk;
    private final Clock clock;

    Endings(ImportRepository imports, ImportFiles files, WordIndex index, Bulk bulk, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.bulk = bulk;
        this.index = index;
        this.clock = clock;
    }

    /**
     * Finished, or undone.
     *
     * @throws Stopped when the program ends before people are found; whoever goes on with it has nothing else left to do
     */
    void over(StoredImport file, BooleanSupplier ending) {
        var people = file.kind() == ImportKind.SUBSCRIBERS && !file.dryRun();
        if (people) makeFindable(ending);
        end(file.id(), file.state() == ImportState.UNDOING ? ImportState.UNDONE : ImportState.FINISHED, null);
        if (people) lookAnew(file.id());
        letGo(file.id());
    }

    /** What stays of its file goes with the next round. */
    private void letGo(UUID id) {
        try {
            files.dropTheUseless();
        } catch (RuntimeException kept) {
            LOG.warnf("import %s: its file stays a little longer: %s", id, kept);
        }
    }

    /** Whatever becomes of that, the import is over. */
    private void lookAnew(UUID id) {
        try {
            bulk.lookAnew();
        } catch (RuntimeException kept) {
            LOG.warnf("import %s: the database does not look anew at its tables: %s", id, kept);
        }
    }

    void failed(UUID id, String fault) {
        end(id, ImportState.FAILED, fault);
        letGo(id);
    }

    private void makeFindable(BooleanSupplier ending) {
        while (index.waits()) {
            if (ending.getAsBoolean()) throw new Stopped();
            index.catchUp(AT_A_TIME);
        }
    }

    private void end(UUID id, ImportState how, @Nullable String fault) {
        if (imports.end(id, how, fault, clock.instant())) LOG.infof("import %s: %s", id, how.word());
    }
}
