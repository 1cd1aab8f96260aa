package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** Having an issue seen by somebody before it is sent. A change makes it a draft again, so that what was approved is what is sent. */
@ApplicationScoped
@Transactional
public class Reviews {

    private final Desk desk;
    private final IssueRepository issues;
    private final ReviewRepository steps;
    private final Validation validation;
    private final Clock clock;

    Reviews(Desk desk, IssueRepository issues, ReviewRepository steps, Validation validation, Clock clock) {
        this.desk = desk;
        this.issues = issues;
        this.steps = steps;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * Takes a step.
     *
     * @param expected the version that was seen; null for whatever stands
     * @throws rubriek.shared.Stale when somebody else has saved in between
     * @throws Refused {@code issue-status} when the step does not follow on the present status; {@code approve-own-work} when the
     *     newsletter asks for somebody else than those who wrote since the last approval
     */
    public IssueView take(String newsletter, int number, ReviewDraft draft, @Nullable Integer expected, Hand by) {
        validation.check(draft);
        var publication = desk.newsletter(newsletter);
        var issue = issues.numbered(publication, number);
        issue.mustStandAt(expected);
        var step = new ReviewStep(issue, draft, by, clock.instant());
        issue.become(draft.action().status());
        var own = publication.review().asksForSomebodyElse() && steps.wrote(issue, by);
        if (draft.action() == ReviewAction.APPROVE && own) throw Refused.unprocessable("approve-own-work");
        issues.store(issue);
        steps.persist(step);
        return issue.view(publication);
    }

    /** The steps that were taken, newest first. */
    public Page<ReviewRow> list(String newsletter, int number, PageRequest page) {
        var issue = desk.issue(newsletter, number);
        var rows = steps.of(issue, page).stream().map(ReviewStep::row).toList();
        return Page.of(rows, page, steps.countOf(issue));
    }
}
