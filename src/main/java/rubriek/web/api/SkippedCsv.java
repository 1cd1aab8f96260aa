package rubriek.web.api;

import jakarta.ws.rs.core.StreamingOutput;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.SkippedRow;
import rubriek.audience.importing.SubscriberImports;

/** The rows that an import passed over, as CSV. */
final class SkippedCsv {

    private static final int AT_A_TIME = 1_000;
    private static final List<String> HEADINGS = List.of("line", "email", "reason", "words");

    private final SubscriberImports imports;
    private final UUID id;
    private final Locale language;
    private final List<SkippedRow> first;

    private SkippedCsv(SubscriberImports imports, UUID id, Locale language) {
        this.imports = imports;
        this.id = id;
        this.language = language;
        first = imports.skipped(id, 0, AT_A_TIME, language);
    }

    /** The first ones are read at once, so that an import that does not exist is still answered with 404. */
    static StreamingOutput of(SubscriberImports imports, UUID id, Locale language, CsvQuery.Form form) {
        return new CsvFile<>(form, HEADINGS, SkippedCsv::cells, new SkippedCsv(imports, id, language)::each);
    }

    private static List<@Nullable Object> cells(SkippedRow row) {
        return Arrays.asList(row.line(), row.email(), JsonNames.of(row.reason()), row.words());
    }

    private void each(Consumer<SkippedRow> taker) {
        for (var some = first; !some.isEmpty(); some = next(some)) some.forEach(taker);
    }

    private List<SkippedRow> next(List<SkippedRow> some) {
        if (some.size() < AT_A_TIME) return List.of();
        return imports.skipped(id, some.get(some.size() - 1).line(), AT_A_TIME, language);
    }
}
