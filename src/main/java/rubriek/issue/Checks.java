package rubriek.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Texts;

/** The pre-flight list, as a function of one issue. Drafts may be incomplete; this says what a send still asks for. */
final class Checks {

    private final IssueView issue;
    private final Texts texts;
    private final List<Check> found = new ArrayList<>();

    private Checks(IssueView issue, Texts texts) {
        this.issue = issue;
        this.texts = texts;
    }

    static List<Check> of(IssueView issue, Locale language) {
        var checks = new Checks(issue, Texts.of("issue", language));
        checks.subject();
        checks.entries();
        return List.copyOf(checks.found);
    }

    private void subject() {
        if (issue.subject().isBlank()) block("subject-empty", "subject", null);
    }

    private void entries() {
        var mailed = 0;
        for (var s = 0; s < issue.sections().size(); s++) {
            var entries = issue.sections().get(s).entries();
            for (var e = 0; e < entries.size(); e++) {
                if (entries.get(e).shownIn(EditionKind.MAIL)) mailed++;
                entry(entries.get(e), "sections[" + s + "].entries[" + e + "]");
            }
        }
        if (mailed == 0) block("issue-without-entries", "sections", null);
    }

    private void entry(Entry entry, String path) {
        if (entry instanceof Link link) {
            if (blank(link.title())) block("entry-without-title", path + ".title", link.id());
            if (blank(link.url()) && blank(link.noLinkReason())) {
                block("entry-without-link", path + ".url", link.id(), named(link));
            }
        }
    }

    private String named(Link link) {
        return blank(link.title()) ? texts.get("check.untitled") : Objects.requireNonNull(link.title());
    }

    private void block(String code, String field, @Nullable String entry, Object... arguments) {
        found.add(new Check(code, Check.Severity.BLOCKING, field, entry, texts.get("check." + code, arguments)));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
