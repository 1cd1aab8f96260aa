package rubriek.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import rubriek.audience.importing.SkippedRow;
import rubriek.audience.importing.SubscriberImports;
import rubriek.shared.Csv;

/** The rows that an import passed over, as CSV, written while they are read. */
final class SkippedCsv implements StreamingOutput {

    private static final int AT_A_TIME = 1_000;

    private final SubscriberImports imports;
    private final UUID id;
    private final Locale language;
    private final List<SkippedRow> first;

    /** The first ones are read at once, so that an import that does not exist is still answered with 404. */
    SkippedCsv(SubscriberImports imports, UUID id, Locale language) {
        this.imports = imports;
        this.id = id;
        this.language = language;
        first = imports.skipped(id, 0, AT_A_TIME, language);
    }

    @Override
    public void write(OutputStream body) throws IOException {
        var out = new BufferedWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
        out.write(Csv.COMMA.line(List.of("line", "reason", "words")));
        for (var some = first; !some.isEmpty(); some = next(some))
            for (var row : some)
                out.write(Csv.COMMA.line(List.of(row.line(), JsonNames.of(row.reason()), row.words())));
        out.flush();
    }

    private List<SkippedRow> next(List<SkippedRow> some) {
        if (some.size() < AT_A_TIME) return List.of();
        return imports.skipped(id, some.get(some.size() - 1).line(), AT_A_TIME, language);
    }
}
