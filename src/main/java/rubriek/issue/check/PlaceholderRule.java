package rubriek.issue.check;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Nothing in the text waits to be filled in. Other programs put a reader's name where a text says {@code {{name}}}; here a text is never a
 * template, and readers would see the braces.
 */
final class PlaceholderRule implements Rule {

    private static final String PERSONAL =
            "(?:first_?|last_?|full_?)?name|e-?mail(?:_?address)?|unsubscribe(?:_?(?:url|link))?|preferences|(?:voor|achter)?naam|aanhef"
                    + "|e-?mailadres|afmelden|afmeldlink";

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "\\{\\{[^{}]{0,80}\\}\\}|\\{%[^{}]{0,80}%\\}|\\*\\|[^|*\\s]{1,60}\\|\\*|%%[\\w.]{1,60}%%|\\$\\{[\\w.]{1,60}\\}|%recipient\\.\\w+%"
                    + "|<%=?[^<>]{0,80}%>|\\{(?:" + PERSONAL + ")\\}|\\[\\[(?:" + PERSONAL + ")\\]\\]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern CODE = Pattern.compile("`[^`]*`");

    @Override
    public List<String> codes() {
        return List.of("placeholder-unknown");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        for (var passage : manuscript.passages()) {
            PLACEHOLDER
                    .matcher(CODE.matcher(passage.source()).replaceAll(Passage.GAP))
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .forEach(mark -> found.block("placeholder-unknown", passage.place(), mark));
        }
    }
}
