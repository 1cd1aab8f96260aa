package rubriek.issue.markdown;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What keeps the words of a text apart from the structure of the file around it. */
final class Words {

    /** Subheads of a text stand three levels deeper in the file, below the headings of issue, section and entry. */
    private static final Pattern SUBHEAD = Pattern.compile("(\\s*)(#+(?:\\s.*)?)", Pattern.DOTALL);

    private static final Pattern LOWERED = Pattern.compile("(\\s*)###(#+(?:\\s.*)?)", Pattern.DOTALL);

    private static final Pattern SPECIAL = Pattern.compile("[\\\\*_`\\[\\]<]|(?<=^)#|#(?=#*$)|\\{(?=[#.])");
    private static final Pattern ESCAPED = Pattern.compile("\\\\([!-/:-@\\[-`{-~])");

    private Words() {}

    static String lowered(String text) {
        return List.of(text.split("\n", -1)).stream()
                .map(line ->
                        SUBHEAD.matcher(line).matches() ? SUBHEAD.matcher(line).replaceFirst("$1###$2") : line)
                .collect(Collectors.joining("\n"));
    }

    /** The lines of a text without empty ones at its ends, with its subheads where they were; null for none. */
    static @Nullable String raised(List<String> lines) {
        var text = trimmed(lines).stream()
                .map(line ->
                        LOWERED.matcher(line).matches() ? LOWERED.matcher(line).replaceFirst("$1$2") : line)
                .collect(Collectors.joining("\n"));
        return text.isEmpty() ? null : text;
    }

    static List<String> trimmed(List<String> lines) {
        var from = 0;
        var to = lines.size();
        while (from < to && lines.get(from).isBlank()) from++;
        while (to > from && lines.get(to - 1).isBlank()) to--;
        return lines.subList(from, to);
    }

    /** Bare words in a heading, so that nothing in them is Markdown. */
    static String escaped(String words) {
        return SPECIAL.matcher(words).replaceAll("\\\\$0");
    }

    static String unescaped(String heading) {
        return ESCAPED.matcher(heading).replaceAll("$1");
    }
}
