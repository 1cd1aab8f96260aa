package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Outlook;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** Making the next issue from the last, and saying when it would best be sent. */
@ApplicationScoped
@Transactional
public class NextIssues {

    private final Issues issues;
    private final IssueRepository repository;
    private final Numbers numbers;
    private final Desk desk;
    private final Validation validation;
    private final Clock clock;

    NextIssues(
            Issues issues, IssueRepository repository, Numbers numbers, Desk desk, Validation validation, Clock clock) {
        this.issues = issues;
        this.repository = repository;
        this.numbers = numbers;
        this.desk = desk;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * A draft with the introduction, the layout and the sections of this issue, their introductions included, and no entries.
     * Subject, preheader and cover belong to one issue and do not go along.
     *
     * @throws Refused {@code number-taken}; {@code year-full} when a year has had its 99 issues
     */
    public IssueView copy(String newsletter, int number, CopyDraft draft, Hand by) {
        validation.check(draft);
        var publication = desk.newsletter(newsletter);
        var last = repository.numbered(publication, number);
        var period = Objects.requireNonNullElseGet(draft.period(), () -> periodAfter(publication, last));
        var next = draft.number() == null ? numbers.after(publication, number, period) : draft.number();
        return issues.create(newsletter, emptied(last.content(), next, period), by);
    }

    /** @throws rubriek.shared.Missing when there is no such issue */
    public SendTime sendTime(String newsletter, int number) {
        var publication = desk.newsletter(newsletter);
        return new SendTime(proposed(publication, repository.numbered(publication, number)), publication.timeZone());
    }

    private @Nullable OffsetDateTime proposed(NewsletterView newsletter, Issue issue) {
        var rhythm = newsletter.rhythm();
        if (rhythm == null || issue.status == IssueStatus.PUBLISHED) return null;
        var waiting = repository.waitingBefore(issue);
        var outlook = new Outlook(
                YearMonth.parse(issue.period),
                newsletter.zone(),
                clock.instant(),
                repository.lastPublished(issue).orElse(null),
                waiting.size(),
                (int) waiting.stream().filter(issue.period::equals).count());
        return rhythm.proposal(outlook).toOffsetDateTime();
    }

    private String periodAfter(NewsletterView newsletter, Issue last) {
        var period = YearMonth.parse(last.period);
        var rhythm = newsletter.rhythm();
        var next = rhythm == null
                ? period.plusMonths(1)
                : rhythm.after(period, repository.countOfPeriod(newsletter, last.period));
        return next.toString();
    }

    private static IssueDraft emptied(IssueContent last, int number, String period) {
        var sections = last.sections().stream()
                .map(s -> new Section(null, s.title(), s.isNumbered(), s.introduction(), List.of()))
                .toList();
        return new IssueDraft(number, period, null, null, last.introduction(), last.layout(), null, sections);
    }
}
