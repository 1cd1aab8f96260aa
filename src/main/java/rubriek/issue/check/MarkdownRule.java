package rubriek.issue.check;

import java.util.List;
import java.util.regex.Pattern;

/** Texts leave their looks to the newsletter: subheads go down a level at a time, and no colour is typed into a text. */
final class MarkdownRule implements Rule {

    private static final Pattern HEADING = Pattern.compile("(?m)^ {0,3}(#{1,6})[ \\t]+(.*?)[ \\t#]*$");

    private static final Pattern COLOUR = Pattern.compile(
            "<font\\b[^>]*>|\\bstyle\\s*=\\s*[\"'][^\"']*[\"']|\\bbgcolor\\s*=|(?:background-)?color\\s*:\\s*(?:#|rgb|hsl|[a-z])|\\[color=",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<String> codes() {
        return List.of("heading-order", "colour-hard-coded");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        for (var passage : manuscript.passages()) {
            if (passage.isMarkdown()) headings(passage, found);
            var colour = passage.lines().stream()
                    .flatMap(line -> COLOUR.matcher(line).results())
                    .findFirst();
            colour.ifPresent(match -> found.advise("colour-hard-coded", passage.place(), match.group()));
        }
    }

    /** The first subhead may have any level: what stands above it is the title of the entry. */
    private static void headings(Passage passage, Findings found) {
        var level = 0;
        var headings = HEADING.matcher(passage.source());
        while (headings.find()) {
            var next = headings.group(1).length();
            if (level > 0 && next > level + 1) {
                found.advise("heading-order", passage.place(), headings.group(2));
                return;
            }
            level = next;
        }
    }
}
