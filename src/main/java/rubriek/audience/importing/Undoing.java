package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Takes back a whole import, some people at a time, each some in a transaction of their own. It may be stopped and begun anew. */
@ApplicationScoped
class Undoing {

    private static final UUID FIRST = new UUID(0, 0);
    private static final int AT_A_TIME = 500;

    private final UndoneBatches batches;
    private final Silences silences;

    Undoing(UndoneBatches batches, Silences silences) {
        this.batches = batches;
        this.silences = silences;
    }

    /** @throws Stopped when the program ends, or another instance goes on with it */
    void undo(StoredImport file, BooleanSupplier ending) {
        if (file.kind() == ImportKind.SUPPRESSIONS) lift(file, ending);
        else takeBack(file, ending);
    }

    private void lift(StoredImport file, BooleanSupplier ending) {
        while (silences.lift(file, AT_A_TIME)) stopIf(ending);
    }

    private void takeBack(StoredImport file, BooleanSupplier ending) {
        while (batches.restore(file, AT_A_TIME)) stopIf(ending);
        batches.countAnew(file);
        for (@Nullable UUID last = FIRST; last != null; last = batches.takeOff(file, last, AT_A_TIME)) stopIf(ending);
    }

    private static void stopIf(BooleanSupplier ending) {
        if (ending.getAsBoolean()) throw new Stopped();
    }
}
