package rubriek.audience.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Csv;
import rubriek.shared.EmailAddress;
import rubriek.shared.Refused;

/** A CSV file: headings, then a person a record; before them there may be the line {@code sep=;} by which Excel knows the delimiter. */
final class CsvFile implements RowSource {

    private final InputStream in;
    private final Records records;
    private final char delimiter;
    private final String[] columns;
    private int address = -1;

    /**
     * @param delimiting null to see by what the file says, or by the headings
     * @throws Refused {@code import-empty-file}, {@code import-unreadable}
     */
    CsvFile(InputStream in, Charset charset, @Nullable String delimiting) throws IOException {
        this.in = in;
        records = new Records(in, charset);
        var first = first();
        var named = Delimiter.named(first.text());
        var head = named.isPresent() ? first() : first;
        delimiter = delimiting != null
                ? delimiting.charAt(0)
                : named.isPresent() ? named.get() : Delimiter.seen(head.text(), records.ahead());
        records.again(head);
        records.mindQuotes(delimiter);
        columns = headings();
        records.mindRows(columns.length == 1, this::looksLikeRow);
    }

    private Records.Found first() throws IOException {
        var found = records.next();
        if (found == null) throw Refused.unprocessable("import-empty-file");
        if (found.fault() != null) throw Refused.unprocessable("import-unreadable");
        return found;
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
    public void addressIn(int column) {
        address = column;
    }

    /** With a cell for each heading, and an address where it belongs. */
    private boolean looksLikeRow(String line) {
        if (address < 0) return false;
        var cells = CsvCells.of(line, delimiter);
        return cells.length >= columns.length
                && !tooMany(cells)
                && EmailAddress.parse(Csv.restored(cells[address].strip())).isPresent();
    }

    @Override
    public @Nullable Row next() throws IOException {
        var found = records.next();
        if (found == null) return null;
        var fault = found.fault();
        if (fault != null && !fault.ofQuote()) return Row.faulty(found.line(), found.until(), fault);
        var cells = CsvCells.of(found.text(), delimiter);
        var row = new Row(found.line(), found.until(), columns, cells, fault);
        return fault == null && tooMany(cells) ? row.with(SkipReason.TOO_MANY_CELLS) : row;
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
