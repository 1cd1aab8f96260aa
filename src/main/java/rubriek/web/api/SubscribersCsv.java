package rubriek.web.api;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ListField;
import rubriek.audience.exporting.ExportRow;
import rubriek.audience.search.FieldType;
import rubriek.shared.Csv;
import rubriek.shared.Json;

/**
 * The people of a list as CSV.
 *
 * @param bom whether a byte order mark stands in front, for Excel
 * @param fields of the list, each a column of its own; what else is known of a person stands in one, as JSON
 */
record SubscribersCsv(Csv csv, boolean bom, List<ListField> fields) implements ListFile.Form {

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

    SubscribersCsv {
        fields = fields.stream().filter(SubscribersCsv::mayHeadAColumn).toList();
    }

    /** A heading that ends in a blank is not read back as it was. */
    private static boolean mayHeadAColumn(ListField field) {
        return field.name().equals(field.name().strip());
    }

    @Override
    public void begin(Writer out) throws IOException {
        if (bom) out.write(Csv.BOM);
        var headings = new ArrayList<>(HEADINGS);
        fields.forEach(field -> headings.add("attributes." + field.name()));
        out.write(csv.line(headings));
    }

    @Override
    public void write(Writer out, ExportRow person) throws IOException {
        var attributes = attributes(person);
        var own = fields.stream().map(field -> take(field, attributes)).toList();
        var cells = cells(person, fields.isEmpty() ? person.attributes() : json(attributes));
        cells.addAll(own);
        out.write(csv.line(cells));
    }

    @SuppressWarnings("unchecked")
    private SortedMap<String, String> attributes(ExportRow person) {
        if (fields.isEmpty() || person.attributes() == null) return new TreeMap<>();
        return Json.read(person.attributes(), TreeMap.class);
    }

    private static Object take(ListField field, Map<String, String> attributes) {
        var value = attributes.get(field.name());
        if (value == null || likeOurs(value)) return "";
        attributes.remove(field.name());
        var number = field.type() == FieldType.NUMBER && field.read(value).isPresent();
        return number ? new BigDecimal(field.read(value).orElseThrow()) : value;
    }

    /** What begins as a cell does that we made harmless would lose its own apostrophe when it is read back. */
    private static boolean likeOurs(String value) {
        return value.startsWith("'");
    }

    private static @Nullable String json(Map<String, String> attributes) {
        return attributes.isEmpty() ? null : Json.write(attributes);
    }

    private static List<@Nullable Object> cells(ExportRow person, @Nullable String attributes) {
        return new ArrayList<>(Arrays.asList(
                person.email(),
                person.name(),
                person.status(),
                person.tags().isEmpty() ? null : String.join(", ", person.tags()),
                person.askedAt(),
                person.confirmedAt(),
                person.unsubscribedAt(),
                attributes));
    }
}
