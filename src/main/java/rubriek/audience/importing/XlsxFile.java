package rubriek.audience.importing;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;

/** The first sheet of an .xlsx, row by row. Of a formula its stored outcome is taken; nothing is computed. */
final class XlsxFile implements RowSource {

    private static final String[] NONE = {};

    private final ReadableWorkbook book;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private String[] columns = NONE;

    /** @throws Refused {@code import-unreadable}, {@code import-bomb}, {@code import-empty-file} */
    XlsxFile(Path file) throws IOException {
        ZipLimits.check(file);
        try {
            book = new ReadableWorkbook(file.toFile());
            stream = book.getFirstSheet().openStream();
            rows = stream.iterator();
            columns = headings();
        } catch (ExcelReaderException | IllegalStateException | IllegalArgumentException | NullPointerException no) {
            throw Refused.unprocessable(
                    "import-unreadable"); // whatever comes to hand when a part is not what it should be
        }
    }

    private String[] headings() {
        for (var row = next(); row != null; row = next()) if (row.cells().length > 0) return row.cells();
        throw Refused.unprocessable("import-empty-file");
    }

    @Override
    public List<String> columns() {
        return List.of(columns);
    }

    /** @throws Refused {@code import-unreadable}: what was written down before stands */
    @Override
    public @Nullable Row next() {
        try {
            return read();
        } catch (ExcelReaderException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException
                | IndexOutOfBoundsException damaged) {
            throw Refused.unprocessable("import-unreadable");
        }
    }

    private @Nullable Row read() {
        while (rows.hasNext()) {
            var row = rows.next();
            var cells = cells(row);
            if (cells.length == 0) continue;
            return columns.length > 0 && cells.length > columns.length
                    ? new Row(row.getRowNum(), columns, cells).with(SkipReason.TOO_MANY_CELLS)
                    : new Row(row.getRowNum(), columns, cells);
        }
        return null;
    }

    /** Without the empty ones at the end. */
    private static String[] cells(org.dhatim.fastexcel.reader.Row row) {
        var cells = new String[row.getCellCount()];
        Arrays.fill(cells, "");
        row.stream().filter(Objects::nonNull).forEach(cell -> cells[cell.getColumnIndex()] = text(cell));
        var count = cells.length;
        while (count > 0 && cells[count - 1].isBlank()) count--;
        return Arrays.copyOf(cells, count);
    }

    private static String text(Cell cell) {
        var value = cell.getValue();
        if (value instanceof BigDecimal number) return number.toPlainString();
        return Objects.requireNonNullElse(value == null ? cell.getRawValue() : value.toString(), "");
    }

    @Override
    public boolean table() {
        return true;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        book.close();
    }
}
