package rubriek.issue.markdown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Fields as {@code name: value}, nested by indentation: a small part of YAML, in which every value is text. A value that would be
 * misread stands between double quotes, as in JSON; one of several lines stands below its name, indented, behind a {@code |}.
 */
final class Fields {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A value may hold what is a line end to a pattern and none to us, such as U+2028. */
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):(?: (.*))?", Pattern.DOTALL);

    private static final Pattern PLAIN =
            Pattern.compile("(?![A-Za-z]+:(?: |$)|- )[^\\s\"\\[{|\u0085\u2028\u2029](?:[^\\r\\n\\t]*\\S)?");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9-]+");
    private static final Pattern WORDS = Pattern.compile("\\[([A-Za-z0-9-]+(?:, [A-Za-z0-9-]+)*)]");

    /** No document of ours nests deeper than a list of records with a record inside. */
    private static final int DEEPEST = 16;

    private final List<String> lines;
    private int at;

    private Fields(List<String> lines) {
        this.lines = lines;
    }

    /** With a line end behind each line. */
    static String write(ObjectNode fields) {
        var out = new StringBuilder();
        write(fields, "", out);
        return out.toString();
    }

    private static void write(ObjectNode fields, String indent, StringBuilder out) {
        fields.properties().forEach(field -> {
            out.append(indent).append(field.getKey()).append(':');
            value(field.getValue(), indent, out);
        });
    }

    private static void value(JsonNode value, String indent, StringBuilder out) {
        if (value instanceof ObjectNode object && !object.isEmpty()) {
            out.append('\n');
            write(object, indent + "  ", out);
        } else if (value instanceof ArrayNode list && !list.isEmpty()) {
            list(list, indent, out);
        } else if (value.isTextual() && fitsBelow(value.textValue())) {
            out.append(" |\n");
            value.textValue()
                    .lines()
                    .forEach(line -> out.append(line.isEmpty() ? "" : indent + "  " + line)
                            .append('\n'));
        } else {
            out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private static void list(ArrayNode list, String indent, StringBuilder out) {
        if (StreamSupport.stream(list.spliterator(), false)
                .allMatch(i -> i.isTextual() && WORD.matcher(i.textValue()).matches())) {
            out.append(StreamSupport.stream(list.spliterator(), false)
                            .map(JsonNode::textValue)
                            .collect(Collectors.joining(", ", " [", "]")))
                    .append('\n');
            return;
        }
        out.append('\n');
        for (var item : list) {
            var written = new StringBuilder();
            if (item instanceof ObjectNode object && !object.isEmpty()) write(object, indent + "    ", written);
            else written.append(indent).append("    ").append(scalar(item)).append('\n');
            out.append(indent).append("  - ").append(written.substring(indent.length() + 4));
        }
    }

    private static String scalar(JsonNode value) {
        if (!value.isTextual() || PLAIN.matcher(value.textValue()).matches())
            return value.isContainerNode() ? value.toString() : value.asText();
        try {
            return JSON.writeValueAsString(value.textValue());
        } catch (JsonProcessingException cannotHappen) {
            throw new IllegalStateException(cannotHappen);
        }
    }

    /** Several lines, none of which would lose something at its end or be lost at the end of the text. */
    private static boolean fitsBelow(String text) {
        return text.indexOf('\n') > 0
                && text.indexOf('\r') < 0
                && text.lines().noneMatch(line -> line.isBlank() && !line.isEmpty())
                && !text.endsWith("\n");
    }

    /** @throws MalformedFields when they are not in this form */
    static ObjectNode read(List<String> lines) throws MalformedFields {
        var reading = new Fields(lines);
        var fields = reading.map(0, 0);
        if (reading.at < lines.size()) throw new MalformedFields(reading.at);
        return fields;
    }

    private ObjectNode map(int indent, int depth) throws MalformedFields {
        if (depth > DEEPEST) throw new MalformedFields(at);
        var fields = JSON.createObjectNode();
        for (var line = next(); line != null && indentOf(line) == indent && !isItem(line); line = next()) {
            var field = FIELD.matcher(line.substring(indent));
            if (!field.matches()) throw new MalformedFields(at);
            at++;
            fields.set(field.group(1), value(field.group(2), indent, depth));
        }
        return fields;
    }

    private JsonNode value(@Nullable String written, int indent, int depth) throws MalformedFields {
        if (written != null && written.equals("|")) return JSON.getNodeFactory().textNode(below(indent + 2));
        if (written != null && !written.isEmpty()) return scalar(written);
        var line = next();
        if (line == null || indentOf(line) <= indent)
            return JSON.getNodeFactory().textNode("");
        return isItem(line) ? list(indentOf(line), depth) : map(indentOf(line), depth + 1);
    }

    private ArrayNode list(int indent, int depth) throws MalformedFields {
        var list = JSON.createArrayNode();
        for (var line = next(); line != null && indentOf(line) == indent && isItem(line); line = next()) {
            var item = line.substring(indent + 2);
            if (FIELD.matcher(item).matches()) {
                lines.set(at, line.substring(0, indent) + "  " + item);
                list.add(map(indent + 2, depth + 1));
            } else {
                list.add(scalar(item));
                at++;
            }
        }
        return list;
    }

    private String below(int indent) {
        var from = at;
        while (at < lines.size() && (lines.get(at).isBlank() || indentOf(lines.get(at)) >= indent)) at++;
        while (at > from && lines.get(at - 1).isBlank()) at--;
        return lines.subList(from, at).stream()
                .map(line -> line.length() < indent ? "" : line.substring(indent))
                .collect(Collectors.joining("\n"));
    }

    private JsonNode scalar(String written) throws MalformedFields {
        var words = WORDS.matcher(written);
        if (words.matches()) {
            var list = JSON.createArrayNode();
            List.of(words.group(1).split(", ", -1)).forEach(list::add);
            return list;
        }
        if (written.equals("[]")) return JSON.createArrayNode();
        if (written.equals("{}")) return JSON.createObjectNode();
        if (!written.startsWith("\"")) return JSON.getNodeFactory().textNode(written);
        try {
            return JSON.getNodeFactory().textNode(JSON.readValue(written, String.class));
        } catch (JsonProcessingException unbalanced) {
            throw new MalformedFields(at);
        }
    }

    private @Nullable String next() {
        while (at < lines.size() && lines.get(at).isBlank()) at++;
        return at < lines.size() ? lines.get(at) : null;
    }

    private static boolean isItem(String line) {
        return line.startsWith("- ", indentOf(line));
    }

    private static int indentOf(String line) {
        var indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') indent++;
        return indent;
    }

    /** Says at which line, counted from 0, fields are in no form that can be read. */
    static final class MalformedFields extends Exception {

        private final int line;

        MalformedFields(int line) {
            super("line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
