package rubriek.audience.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Csv;
import rubriek.shared.Refused;
import rubriek.shared.database.DatabaseFault;

/** One import from where it stands to its end: while one batch is written, the next one is read. */
final class ImportRun {

    /** The memory of what was seen is 16 octets a mailbox. */
    private static final int MOST_ROWS = 5_000_000;

    private static final int TRIES = 5;

    private final StoredImport file;
    private final RowSource rows;
    private final PartStream octets;
    private final Columns columns;
    private final List<Column> table;
    private final RowReader reader;
    private final Seen seen = new Seen();
    private final int atATime;
    private final Set<String> unused = new LinkedHashSet<>();
    private int told;
    private long done;

    ImportRun(StoredImport file, Sources.Opened opened, Columns columns, RowReader reader, int atATime) {
        this.file = file;
        this.rows = opened.rows();
        this.octets = opened.octets();
        this.reader = reader;
        this.atATime = atATime;
        this.columns = columns;
        table = rows.table() ? columns.of(rows.columns()) : List.of();
        for (var i = 0; i < table.size(); i++) if (table.get(i).field() == Field.EMAIL) rows.addressIn(i);
    }

    /**
     * @param ending asked before each batch, and as often while rows are passed over
     * @throws Stopped when it was cancelled, another instance goes on with it, or the program ends
     */
    void go(BatchWriter writer, ExecutorService ahead, BooleanSupplier ending) {
        passOver(writer, ending);
        var before = done;
        var next = ahead.submit(this::read);
        for (var batch = get(next); ; batch = get(next)) {
            var last = batch.last;
            if (!last) next = ahead.submit(this::read);
            if (ending.getAsBoolean()) throw new Stopped();
            write(writer, before, batch);
            before = batch.done;
            if (last) return;
        }
    }

    /** What was committed before the program was stopped is read once more, to know whom it named. */
    private void passOver(BatchWriter writer, BooleanSupplier ending) {
        while (done < file.done()) {
            if (done % atATime == 0) {
                if (ending.getAsBoolean()) throw new Stopped();
                writer.stay();
            }
            if (!take(new Batch())) return;
        }
    }

    private Batch read() {
        var batch = new Batch();
        var more = true;
        while (more && batch.size() < atATime) more = take(batch);
        batch.last = !more;
        batch.done = done;
        batch.octets = octets.octets();
        if (unused.size() > told) batch.unused = List.copyOf(unused);
        told = unused.size();
        return batch;
    }

    /** @return whether there was one */
    private boolean take(Batch batch) {
        var row = next();
        if (row == null) return false;
        if (++done > MOST_ROWS) throw Refused.unprocessable("import-too-many-rows", MOST_ROWS);
        if (row.fault() == null) take(batch, row);
        else batch.skip(row, row.fault(), null, address(row));
        return true;
    }

    private @Nullable Row next() {
        try {
            return rows.next();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void take(Batch batch, Row row) {
        try {
            var entry = reader.read(row.line(), meaning(row), row.cells());
            if (seen.add(entry.hash())) batch.take(entry);
            else batch.skip(row, SkipReason.DUPLICATE, null, address(row));
        } catch (Fault fault) {
            batch.skip(row, fault.reason(), fault.field(), address(row));
        }
    }

    private List<Column> meaning(Row row) {
        if (rows.table()) return table;
        var all = Arrays.stream(row.names()).map(columns::of).toList();
        all.stream().filter(columns::passesOver).forEach(key -> {
            if (unused.size() < Columns.MOST_UNUSED) unused.add(Columns.cut(key.heading()));
        });
        return all;
    }

    /** As it stands in the row, and no other line that was read into it; null when there is none. */
    private @Nullable String address(Row row) {
        for (var i = 0; i < Math.min(row.cells().length, row.names().length); i++)
            if (columns.of(row.names()[i]).field() == Field.EMAIL) {
                var cell = row.cells()[i].strip();
                if (cell.length() > SkippedRows.LONGEST) return null;
                return (rows.table() ? Csv.restored(cell) : cell)
                        .lines()
                        .findFirst()
                        .orElse(null);
            }
        return null;
    }

    private void write(BatchWriter writer, long before, Batch batch) {
        for (var left = TRIES; ; left--) {
            try {
                writer.share(file, batch);
                writer.write(file, before, batch);
                return;
            } catch (Overtaken again) {
                if (left == 1) throw again;
            } catch (IllegalStateException failed) {
                if (left == 1 || !DatabaseFault.taken(failed)) throw failed;
            }
        }
    }

    private static Batch get(Future<Batch> batch) {
        try {
            return batch.get();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw new IllegalStateException("a batch could not be read", failed.getCause());
        }
    }
}
