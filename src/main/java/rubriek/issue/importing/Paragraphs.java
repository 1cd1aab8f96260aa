package rubriek.issue.importing;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.shared.repair.Repair;

/**
 * Puts the lines of a page together again as paragraphs and lists, in Markdown.
 *
 * @param words of the whole document, for the hyphens at the ends of lines
 */
record Paragraphs(Set<String> words) {

    private static final Pattern BULLET = Pattern.compile("[-•*–·▪◦●○‣]\\s+(\\S.*)");
    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,3})[.)]\\s+(\\S.*)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(([^()\\s]+)\\)");
    private static final Pattern ENDS_IN_LINK = Pattern.compile("]\\(([^()\\s]+)\\)$");

    static Paragraphs of(List<Line> document) {
        var text = new StringBuilder();
        document.forEach(line -> text.append(line.text()).append('\n'));
        return new Paragraphs(Repair.words(text.toString()));
    }

    /** The text of these lines; null when there are none. */
    @Nullable
    String text(List<Line> lines) {
        var out = new StringBuilder();
        var inList = false;
        for (var line : lines) {
            var item = item(line, inList);
            if (item != null) {
                out.append(out.isEmpty() ? "" : inList ? "\n" : "\n\n").append(item);
                inList = true;
            } else if (out.isEmpty() || line.gap()) {
                out.append(out.isEmpty() ? "" : "\n\n").append(line.rich());
                inList = false;
            } else if (line.breaks()) {
                out.append("  \n").append(line.rich());
            } else {
                append(out, line.rich());
            }
        }
        return out.isEmpty() ? null : withoutBareLinks(out.toString().strip());
    }

    /** One line of several, such as a title. */
    String line(List<Line> lines) {
        var out = new StringBuilder();
        for (var line : lines) append(out, line.text());
        return out.toString().replaceAll("\\s+", " ").strip();
    }

    private void append(StringBuilder out, String next) {
        if (out.isEmpty()) {
            out.append(next);
            return;
        }
        var from = out.lastIndexOf("\n") + 1;
        var line = out.substring(from);
        var rest = next;
        var link = ENDS_IN_LINK.matcher(line);
        if (link.find()
                && LINK.matcher(rest).lookingAt()
                && rest.substring(rest.indexOf("](")).startsWith(link.group())) {
            line = line.substring(0, link.start());
            rest = rest.substring(1);
        } else if (line.endsWith("**") && rest.startsWith("**")) {
            line = line.substring(0, line.length() - 2);
            rest = rest.substring(2);
        } else if (line.matches("(?s).*[^*]\\*") && rest.matches("(?s)\\*[^*].*")) {
            line = line.substring(0, line.length() - 1);
            rest = rest.substring(1);
        }
        out.replace(from, out.length(), Repair.joined(line, rest, words));
    }

    /** An address that leads to itself needs no form of a link. */
    private static String withoutBareLinks(String text) {
        return LINK.matcher(text).replaceAll(link -> {
            var words = link.group(1).replace(" ", "");
            var bare = link.group(2).equals(words)
                    || link.group(2).replaceFirst("^(?:https?://|mailto:)", "").equals(words);
            return java.util.regex.Matcher.quoteReplacement(bare ? words : link.group());
        });
    }

    private static @Nullable String item(Line line, boolean inList) {
        var bullet = BULLET.matcher(line.rich());
        if (bullet.matches()) return "- " + bullet.group(1);
        if (line.look().item() && !NUMBERED.matcher(line.rich()).matches()) return "- " + line.rich();
        var numbered = NUMBERED.matcher(line.rich());
        var isItem = numbered.matches() && (inList || numbered.group(1).equals("1"));
        return isItem ? numbered.group(1) + ". " + numbered.group(2) : null;
    }
}
