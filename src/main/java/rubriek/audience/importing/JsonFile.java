package rubriek.audience.importing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON lines: an object a line, with the fields of the API or any others; what lies deeper is named with a dot. */
final class JsonFile implements RowSource {

    private static final ObjectReader JSON = new ObjectMapper().readerFor(JsonNode.class);
    private static final int MOST_FIELDS = 200;

    private final InputStream in;
    private final Records records;

    JsonFile(InputStream in) {
        this.in = in;
        records = new Records(in, StandardCharsets.UTF_8);
    }

    @Override
    public List<String> columns() {
        return List.of();
    }

    @Override
    public @Nullable Row next() throws IOException {
        var found = records.next();
        if (found == null) return null;
        if (found.fault() != null) return Row.faulty(found.line(), found.fault());
        return row(found);
    }

    private static Row row(Records.Found found) {
        try {
            JsonNode object = JSON.readValue(found.text());
            if (object == null || !object.isObject()) return Row.faulty(found.line(), SkipReason.NOT_JSON);
            var names = new ArrayList<String>();
            var cells = new ArrayList<String>();
            if (!flatten("", object, names, cells)) return Row.faulty(found.line(), SkipReason.TOO_MANY_CELLS);
            return new Row(found.line(), names.toArray(String[]::new), cells.toArray(String[]::new));
        } catch (JsonProcessingException malformed) {
            return Row.faulty(found.line(), SkipReason.NOT_JSON);
        }
    }

    private static boolean flatten(String above, JsonNode object, List<String> names, List<String> cells) {
        for (var field : object.properties()) {
            var value = field.getValue();
            var name = above + field.getKey();
            if (value.isObject() && above.isEmpty()) {
                if (!flatten(name + ".", value, names, cells)) return false;
            } else if (!value.isNull()) {
                names.add(name);
                cells.add(text(value));
            }
        }
        return names.size() <= MOST_FIELDS;
    }

    private static String text(JsonNode value) {
        if (value.isValueNode()) return value.asText();
        if (!value.isArray()) return value.toString();
        var all = new ArrayList<String>();
        value.forEach(each -> all.add(each.asText()));
        return String.join(",", all);
    }

    @Override
    public boolean table() {
        return false;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
