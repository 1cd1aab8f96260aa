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
import rubriek.shared.Json;

/**
 * The people of a list as CSV.
 *
 * @param fields of the list, each a column of its own; what else is known of a person stands in one, as JSON
 */
record SubscribersCsv(CsvQuery.Form form, List<ListField> fields) implements ListFile.Form {

    private static final List<String> HEADINGS =
            List.of("email", "name", "status", "tags", "askedAt", "confirmedAt", "unsubscribedAt", "attributes");

    SubscribersCsv {
        fields = fields.stream().filter(SubscribersCsv::mayHeadAColumn).toList();
    }

    /** A heading that ends in a blank is not read back as it was. */
    private static boolean mayHeadAColumn(ListField field) {
        return field.name().equals(field.name().strip());
    }

    @Override
    public void begin(Writer out) throws IOException {
        var headings = new ArrayList<>(HEADINGS);
        fields.forEach(field -> headings.add("attributes." + field.name()));
        form.begin(out, headings);
    }

    @Override
    public void write(Writer out, ExportRow person) throws IOException {
        var attributes = attributes(person);
        var own = fields.stream().map(field -> take(field, attributes)).toList();
        var cells = cells(person, fields.isEmpty() ? person.attributes() : json(attributes));
        cells.addAll(own);
        out.write(form.csv().line(cells));
    }

    @SuppressWarnings("unchecked")
    private SortedMap<String, String> attributes(ExportRow person) {
        if (fields.isEmpty() || person.attributes() == null) return new TreeMap<>();
        return Json.read(person.attributes(), TreeMap.class);
    }

    private static Object take(ListField field, Map<String, String> attributes) {
        var value = attributes.get(field.name());
        if (value == null) return "";
        attributes.remove(field.name());
        var number = field.type() == FieldType.NUMBER && field.read(value).isPresent();
        return number ? new BigDecimal(field.read(value).orElseThrow()) : value;
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
