package rubriek.issue.check;

import java.util.List;
import rubriek.issue.IssueStatus;

/** Where the newsletter asks for it, somebody has approved the issue as it stands. */
final class ApprovalRule implements Rule {

    @Override
    public List<String> codes() {
        return List.of("issue-not-approved");
    }

    @Override
    public void look(Manuscript manuscript, Findings found) {
        if (!manuscript.newsletter().review().asksForApproval()) {
            found.leave("issue-not-approved");
            return;
        }
        var status = manuscript.issue().status();
        var seen = status == IssueStatus.APPROVED || status == IssueStatus.PUBLISHED;
        if (!seen)
            found.block(
                    "issue-not-approved", Place.of("status", manuscript.issue().title()));
    }
}
