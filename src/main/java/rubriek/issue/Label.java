package rubriek.issue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a section or an entry is called in a list: its title, or else the first words that it has. */
final class Label {

    private static final int LONGEST = 120;

    private static final List<String> BEST_FIRST = List.of("title", "text", "label", "caption", "body");

    private Label() {}

    /** @param fields of the section or the entry */
    static @Nullable String of(Map<String, Object> fields) {
        return BEST_FIRST.stream()
                .map(fields::get)
                .filter(value -> value instanceof String words && !words.isBlank())
                .map(words -> shortened(((String) words).strip()))
                .findFirst()
                .orElse(null);
    }

    private static String shortened(String words) {
        var line = words.lines().findFirst().orElse("");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
