package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;

/** Takes files in, however large, some of each at a time, and looks at their heads; the rows follow in the background. */
@ApplicationScoped
class Intake {

    private final ImportRepository imports;
    private final ImportFiles files;
    private final Sources sources;
    private final ImportRounds rounds;
    private final Surroundings surroundings;

    Intake(
            ImportRepository imports,
            ImportFiles files,
            Sources sources,
            ImportRounds rounds,
            Surroundings surroundings) {
        this.imports = imports;
        this.files = files;
        this.sources = sources;
        this.rounds = rounds;
        this.surroundings = surroundings;
    }

    /**
     * @param columns refuses a file by its columns
     * @throws TooLarge beyond the largest file
     * @throws Refused what {@link Columns} and the sources refuse
     */
    UUID take(NewImport made, InputStream file, Consumer<List<Column>> columns) throws IOException {
        var id = surroundings.newId();
        imports.begin(id, made, surroundings.now().truncatedTo(ChronoUnit.MICROS));
        try {
            store(id, made.reading(), file);
            look(id, columns);
        } catch (IOException | RuntimeException no) {
            discard(id, no);
            throw no;
        }
        rounds.wake();
        return id;
    }

    /** What cannot be deleted now goes when it counts as broken off. */
    private void discard(UUID id, Exception no) {
        try {
            files.drop(id);
            imports.discard(id);
        } catch (RuntimeException later) {
            no.addSuppressed(later);
        }
    }

    private void store(UUID id, NewImport.Reading reading, InputStream file) throws IOException {
        var census = new Census();
        var most = surroundings.settings().mostOctets().asLongValue();
        var total = 0L;
        var place = 0;
        for (var part = file.readNBytes(ImportRepository.PART);
                part.length > 0;
                part = file.readNBytes(ImportRepository.PART)) {
            total += part.length;
            if (total > most) throw new TooLarge(most);
            census.look(part, part.length);
            imports.part(id, place++, part);
        }
        if (total == 0) throw Refused.unprocessable("import-empty-file");
        var text = reading.format() == FileFormat.CSV || reading.format() == FileFormat.TEXT;
        imports.received(id, total, text ? census.charset(known(reading.charset())) : null);
    }

    private static @Nullable String known(@Nullable String charset) {
        return charset == null ? null : Charset.forName(charset).name();
    }

    /** Reads the head of the file, so that what can be said at once is said at once. */
    private void look(UUID id, Consumer<List<Column>> check) throws IOException {
        var file = imports.raw(id);
        try (var opened = sources.open(file)) {
            var rows = opened.rows();
            var columns = surroundings.columns(file);
            var found = rows.table() ? columns.of(rows.columns()) : columnsOf(columns, rows.next());
            check.accept(found);
            var views = rows.table()
                    ? found.stream()
                            .map(c -> new ColumnView(c.heading(), c.becomes()))
                            .toList()
                    : List.<ColumnView>of();
            imports.queue(id, views, rows instanceof CsvFile csv ? String.valueOf(csv.delimiter()) : null);
        }
    }

    private static List<Column> columnsOf(Columns columns, @Nullable Row first) {
        if (first == null) throw Refused.unprocessable("import-empty-file");
        if (first.fault() != null) throw Refused.unprocessable("import-unreadable");
        var all = new ArrayList<Column>();
        for (var name : first.names()) all.add(columns.of(name));
        if (all.stream().noneMatch(c -> c.field() == Field.EMAIL))
            throw Refused.unprocessable("import-without-address", "");
        return all;
    }
}
