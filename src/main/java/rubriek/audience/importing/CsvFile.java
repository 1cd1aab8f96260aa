package rubriek.audience.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;

/** A CSV file: headings, then a person a record. */
final class CsvFile implements RowSource {

    private final InputStream in;
    private final Records records;
    private final char delimiter;
    private final String[] columns;
    private Records.@Nullable Found last;

    /**
     * @param delimiting null to see by the headings
     * @throws Refused {@code import-empty-file}, {@code import-unreadable}
     */
    CsvFile(InputStream in, Charset charset, @Nullable String delimiting) throws IOException {
        this.in = in;
        records = new Records(in, charset);
        var first = records.next();
        if (first == null) throw Refused.unprocessable("import-empty-file");
        if (first.fault() != null) throw Refused.unprocessable("import-unreadable");
        delimiter = delimiting == null ? CsvCells.delimiter(first.text()) : delimiting.charAt(0);
        records.again(first);
        records.mindQuotes(delimiter);
        columns = headings();
    }

    private String[] headings() throws IOException {
        var found = records.next();
        if (found == null || found.fault() != null) throw Refused.unprocessable("import-unreadable");
        return CsvCells.of(found.text(), delimiter);
    }

    char delimiter() {
        return delimiter;
    }

    @Override
    public List<String> columns() {
        return List.of(columns);
    }

    @Override
    public @Nullable Row next() throws IOException {
        var found = records.next();
        if (found == null) return null;
        if (found.fault() != null) return Row.faulty(found.line(), found.until(), found.fault());
        last = found;
        var cells = CsvCells.of(found.text(), delimiter);
        var row = new Row(found.line(), found.until(), columns, cells, null);
        if (row.spansLines() && (tooMany(cells) || cells.length < columns.length)) {
            giveUpLast();
            return row.with(SkipReason.QUOTE_RUNS_ON);
        }
        return tooMany(cells) ? row.with(SkipReason.TOO_MANY_CELLS) : row;
    }

    @Override
    public void giveUpLast() {
        if (last != null) records.giveUp(last);
        last = null;
    }

    /** Empty cells behind the last column are what spreadsheets leave. */
    private boolean tooMany(String[] cells) {
        for (var i = columns.length; i < cells.length; i++) if (!cells[i].isBlank()) return true;
        return false;
    }

    @Override
    public boolean table() {
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
