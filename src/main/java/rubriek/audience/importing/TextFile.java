package rubriek.audience.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text file: an address a line. */
final class TextFile implements RowSource {

    private static final String[] COLUMNS = {Field.EMAIL.word()};

    private final InputStream in;
    private final Records records;

    TextFile(InputStream in, Charset charset) {
        this.in = in;
        records = new Records(in, charset);
    }

    @Override
    public List<String> columns() {
        return List.of(COLUMNS);
    }

    @Override
    public @Nullable Row next() throws IOException {
        var found = records.next();
        if (found == null) return null;
        if (found.fault() != null) return Row.faulty(found.line(), found.fault());
        return new Row(found.line(), COLUMNS, new String[] {found.text()});
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
