package rubriek.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows as CSV, written while they are read, whatever their number. */
final class CsvFile<R> implements StreamingOutput {

    /** Hands over row by row. */
    interface Source<R> {
        void each(Consumer<R> taker);
    }

    /** What a row looks like: a cell for each heading. */
    interface Cells<R> {
        List<@Nullable Object> of(R row);
    }

    static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    private final CsvQuery.Form form;
    private final List<String> headings;
    private final Cells<R> cells;
    private final Source<R> rows;

    CsvFile(CsvQuery.Form form, List<String> headings, Cells<R> cells, Source<R> rows) {
        this.form = form;
        this.headings = headings;
        this.cells = cells;
        this.rows = rows;
    }

    @Override
    public void write(OutputStream body) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        form.begin(out, headings);
        rows.each(row -> write(out, row));
        out.flush();
    }

    private void write(Writer out, R row) {
        try {
            out.write(form.csv().line(cells.of(row)));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
