package rubriek.edition;

import java.util.List;
import java.util.Objects;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.shared.PlainText;

/** The line that a mailbox shows behind the subject: the editor's, or the first titles (E-06). */
final class Preheader {

    private static final int LONGEST = 100;
    private static final int LONG_ENOUGH = 60;

    private Preheader() {}

    static String of(IssueView issue) {
        var chosen = issue.preheader();
        return chosen == null || chosen.isBlank() ? ofTitles(titles(issue)) : chosen;
    }

    private static String ofTitles(List<String> titles) {
        var line = new StringBuilder();
        for (var title : titles) {
            if (line.length() >= LONG_ENOUGH) break;
            line.append(line.isEmpty() ? "" : " · ").append(title);
        }
        return PlainText.excerpt(line.toString(), LONGEST);
    }

    private static List<String> titles(IssueView issue) {
        return issue.sections().stream()
                .flatMap(section -> section.entries().stream())
                .map(Entry::title)
                .filter(Objects::nonNull)
                .filter(title -> !title.isBlank())
                .toList();
    }
}
