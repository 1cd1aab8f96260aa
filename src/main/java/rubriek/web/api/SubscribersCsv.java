package rubriek.web.api;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.audience.exporting.ExportRow;
import rubriek.shared.Csv;

/**
 * The people of a list as CSV.
 *
 * @param bom whether a byte order mark stands in front, for Excel
 */
record SubscribersCsv(Csv csv, boolean bom) implements ListFile.Form {

    static final String MEDIA_TYPE = "text/csv;charset=utf-8";

    private static final List<String> HEADINGS =
            List.of("email", "name", "status", "tags", "askedAt", "confirmedAt", "unsubscribedAt", "attributes");

    /** @throws BadParameter unless it is a comma, a semicolon, or a tab in sign or in word */
    static Csv delimiter(String text) {
        return switch (text) {
            case "," -> Csv.COMMA;
            case ";" -> new Csv(';');
            case "\t", "tab" -> new Csv('\t');
            default -> throw new BadParameter("delimiter", "one-of", ", ; tab");
        };
    }

    @Override
    public void begin(Writer out) throws IOException {
        if (bom) out.write(Csv.BOM);
        out.write(csv.line(HEADINGS));
    }

    @Override
    public void write(Writer out, ExportRow person) throws IOException {
        out.write(csv.line(cells(person)));
    }

    private static List<@Nullable Object> cells(ExportRow person) {
        return Arrays.asList(
                person.email(),
                person.name(),
                person.status(),
                person.tags().isEmpty() ? null : String.join(", ", person.tags()),
                person.askedAt(),
                person.confirmedAt(),
                person.unsubscribedAt(),
                person.attributes());
    }
}
