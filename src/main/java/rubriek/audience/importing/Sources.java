package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.Refused;

/** Opens the file of an import. Text is read out of the database; a spreadsheet, whose directory stands at its end, lies in a file meanwhile. */
@ApplicationScoped
class Sources {

    /** @param octets says how far it is */
    record Opened(RowSource rows, PartStream octets) implements Closeable {

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }

    private static final int MARK = 3;

    private final ImportRepository imports;
    private final Path folder;

    Sources(ImportRepository imports, @ConfigProperty(name = "rubriek.data") String data) {
        this.imports = imports;
        folder = Path.of(data, "imports");
    }

    /** @throws Refused when it cannot be read at all; see the sources */
    Opened open(StoredImport wanted) throws IOException {
        var octets = new PartStream(imports, wanted.id());
        return new Opened(open(wanted, octets), octets);
    }

    private RowSource open(StoredImport wanted, PartStream octets) throws IOException {
        return switch (wanted.format()) {
            case CSV -> csv(wanted, octets);
            case TEXT -> text(wanted, octets);
            case JSON_LINES -> new JsonFile(unmarked(octets));
            case XLSX -> xlsx(octets);
        };
    }

    private static RowSource text(StoredImport wanted, InputStream octets) throws IOException {
        var charset = charset(wanted);
        return charset.name().startsWith("UTF-16")
                ? new TextFile(unmarked(new Transcoded(octets, charset)), StandardCharsets.UTF_8)
                : new TextFile(unmarked(octets), charset);
    }

    private static Charset charset(StoredImport wanted) {
        return Charset.forName(Objects.requireNonNullElse(wanted.charset(), "UTF-8"));
    }

    private static RowSource csv(StoredImport wanted, InputStream octets) throws IOException {
        var charset = charset(wanted);
        return charset.name().startsWith("UTF-16")
                ? new CsvFile(unmarked(new Transcoded(octets, charset)), StandardCharsets.UTF_8, wanted.delimiter())
                : new CsvFile(unmarked(octets), charset, wanted.delimiter());
    }

    /** Without the byte order mark of UTF-8, which spreadsheets put in front. */
    private static InputStream unmarked(InputStream octets) throws IOException {
        var in = new BufferedInputStream(octets, 64 * 1024);
        in.mark(MARK);
        var first = in.readNBytes(MARK);
        var marked =
                first.length == MARK && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        if (!marked) in.reset();
        return in;
    }

    /** The file goes at once where the system lets it: it stays readable to whoever has it open, and to nobody else. */
    private RowSource xlsx(PartStream octets) throws IOException {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "import", ".xlsx");
        try {
            Files.copy(octets, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return new XlsxFile(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
