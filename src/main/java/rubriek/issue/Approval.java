package rubriek.issue;

import java.util.List;
import java.util.Locale;
import rubriek.newsletter.ReviewRules;
import rubriek.shared.Texts;

/** The check that a newsletter adds which has its issues approved before they are sent. */
final class Approval {

    private Approval() {}

    /** A published issue has passed it, and may go to another list as it is. */
    static List<Check> check(IssueView issue, ReviewRules rules, Locale language) {
        var passed = issue.status() == IssueStatus.APPROVED || issue.isPublished();
        if (passed || !rules.asksForApproval()) return List.of();
        var words = Texts.of("issue", language).get("check.issue-not-approved");
        return List.of(new Check("issue-not-approved", Check.Severity.BLOCKING, "status", null, words));
    }
}
