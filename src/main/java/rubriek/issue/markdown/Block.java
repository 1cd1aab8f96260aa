package rubriek.issue.markdown;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The block of fields below a heading, and the lines behind it.
 *
 * @param leftovers lines of the block that are no fields
 */
record Block(ObjectNode fields, List<String> rest, List<String> leftovers) {

    /** @param open the line that the block begins with; without one there are no fields */
    static Block read(List<String> lines, String open) {
        var none = JsonNodeFactory.instance.objectNode();
        var from = 0;
        while (from < lines.size() && lines.get(from).isBlank()) from++;
        if (from == lines.size() || !lines.get(from).stripTrailing().equals(open))
            return new Block(none, lines, List.of());
        var to = from + 1;
        while (to < lines.size() && !lines.get(to).stripTrailing().equals(EntryText.CLOSE)) to++;
        var rest = lines.subList(Math.min(to + 1, lines.size()), lines.size());
        var inside = lines.subList(from + 1, to);
        try {
            return new Block(Fields.read(new ArrayList<>(inside)), rest, List.of());
        } catch (Fields.MalformedFields malformed) {
            return new Block(none, rest, List.of(String.join("\n", inside)));
        }
    }
}
