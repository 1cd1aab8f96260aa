package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;

/** Carries a file out, or counts what would come of it, from where whoever was at it before has left off. */
@ApplicationScoped
class Making {

    private final ImportRepository imports;
    private final Sources sources;
    private final BatchWriter writer;
    private final Surroundings surroundings;

    Making(ImportRepository imports, Sources sources, BatchWriter writer, Surroundings surroundings) {
        this.imports = imports;
        this.sources = sources;
        this.writer = writer;
        this.surroundings = surroundings;
    }

    /**
     * @param reader reads ahead
     * @throws Stopped when the program ends, or somebody cancels it
     */
    void make(StoredImport waiting, ExecutorService reader, BooleanSupplier ending) {
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
                            surroundings.bulk().atATime(file.kind()))
                    .go(writer, reader, ending);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
