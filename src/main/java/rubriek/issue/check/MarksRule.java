package rubriek.issue.check;

import java.util.List;
import java.util.regex.Pattern;
import rubriek.shared.PlainText;

/** No marks of Markdown that this program does not read and readers would see as they were typed. */
final class MarksRule implements Rule {

    private static final int LONGEST_EXCERPT = 60;

    private static final Pattern QUOTE = Pattern.compile("(?m)^ {0,3}>[ \\t].*$");

    /** Hyphens right under a line make a subhead of it. */
    private static final Pattern LINE = Pattern.compile(
            "(?m)^ {0,3}(?:\\*{3,}|_{3,}|(?:\\* ){2,}\\*|(?<=\\A|\\n[ \\t]{0,9}\\n {0,3})-{3,})[ \\t]*$");

    private static final Pattern CODE = Pattern.compile("(?m)^ {0,3}(?:`{3,}|~{3,}).*$|(?<![`\\\\])`[^`\\n]+`");

    @Override
    public List<String> codes() {
        return List.of("markdown-quote", "markdown-rule", "markdown-code");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        for (var passage : manuscript.passages()) {
            if (!passage.isMarkdown()) continue;
            advise("markdown-quote", QUOTE, passage, found);
            advise("markdown-rule", LINE, passage, found);
            advise("markdown-code", CODE, passage, found);
        }
    }

    private static void advise(String code, Pattern mark, Passage passage, Findings found) {
        mark.matcher(passage.source().replace("\r\n", "\n"))
                .results()
                .findFirst()
                .ifPresent(match ->
                        found.advise(code, passage.place(), PlainText.excerpt(match.group(), LONGEST_EXCERPT)));
    }
}
