package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** Composing issues: making, reading, saving and publishing them. */
@ApplicationScoped
@Transactional
public class Issues {

    private final Desk desk;
    private final IssueRepository issues;
    private final Numbers numbers;
    private final Newsletters newsletters;
    private final Validation validation;
    private final Clock clock;

    Issues(
            Desk desk,
            IssueRepository issues,
            Numbers numbers,
            Newsletters newsletters,
            Validation validation,
            Clock clock) {
        this.desk = desk;
        this.issues = issues;
        this.numbers = numbers;
        this.newsletters = newsletters;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * A new draft; with the newsletter's own sections when none are given.
     *
     * @throws Refused {@code number-taken}
     */
    public IssueView create(String newsletter, IssueDraft draft, Hand by) {
        var publication = newsletters.get(newsletter);
        return desk.keep(drafted(publication, draft), by).view(publication);
    }

    /** What {@link #create} would make; nothing is stored. */
    public IssueView preview(String newsletter, IssueDraft draft) {
        var publication = newsletters.get(newsletter);
        return drafted(publication, draft).view(publication);
    }

    private Issue drafted(NewsletterView publication, IssueDraft draft) {
        validation.check(draft);
        var number = numbers.of(publication, draft);
        if (issues.taken(publication, number)) throw Refused.conflict("number-taken", number);
        var issue = new Issue(publication, number, draft.period(), clock.instant());
        var content = content(publication, issue, started(publication, draft));
        desk.mustFit(IssueContent.EMPTY, content);
        issue.save(number, draft.period(), content, clock.instant());
        desk.mustHaveMedia(publication, issue);
        return issue;
    }

    /** The subject of an issue whose editor chose none. */
    public String subject(String newsletter, int number, String period) {
        return Headings.of(newsletters.get(newsletter), number, period).subject();
    }

    /** @throws rubriek.shared.Missing when the newsletter or the issue does not exist */
    public IssueView get(String newsletter, int number) {
        var publication = newsletters.get(newsletter);
        return issues.numbered(publication, number).view(publication);
    }

    /** @throws rubriek.shared.Missing when there is none by that id */
    public IssueView get(UUID id) {
        var issue = issues.withId(id);
        return issue.view(newsletters.get(issue.newsletterId));
    }

    /** Whether neither was saved since. */
    public boolean unchanged(IssueView issue, NewsletterView newsletter) {
        return issues.withId(issue.id()).version == issue.version()
                && newsletters.get(newsletter.id()).version() == newsletter.version();
    }

    /** Highest number first. */
    public Page<IssueRow> list(String newsletter, @Nullable IssueStatus status, PageRequest page) {
        var publication = newsletters.get(newsletter);
        var rows = issues.lines(publication, status, page).stream()
                .map(line -> row(publication, line))
                .toList();
        return Page.of(rows, page, issues.countOf(publication, status));
    }

    /** Whole published issues, highest number first. */
    public Page<IssueView> published(String newsletter, PageRequest page) {
        var publication = newsletters.get(newsletter);
        var views = issues.of(publication, IssueStatus.PUBLISHED, page).stream()
                .map(i -> i.view(publication))
                .toList();
        return Page.of(views, page, issues.countOf(publication, IssueStatus.PUBLISHED));
    }

    /** The published issue with the nearest number below this one. */
    public Optional<IssueRow> publishedBefore(String newsletter, int number) {
        var publication = newsletters.get(newsletter);
        return issues.publishedBefore(publication, number).map(i -> i.row(publication));
    }

    /** The published issue with the nearest number above this one. */
    public Optional<IssueRow> publishedAfter(String newsletter, int number) {
        var publication = newsletters.get(newsletter);
        return issues.publishedAfter(publication, number).map(i -> i.row(publication));
    }

    /**
     * Replaces the issue's document.
     *
     * @param expected the version that it was made on; null to overwrite whatever stands
     * @throws rubriek.shared.Stale when somebody else has saved in between
     * @throws Refused {@code issue-published}, {@code number-taken}
     */
    public IssueView save(String newsletter, int number, IssueDraft draft, @Nullable Integer expected, Hand by) {
        validation.check(draft);
        var publication = newsletters.get(newsletter);
        var issue = issues.numbered(publication, number);
        var wanted = Objects.requireNonNullElse(draft.number(), number);
        var newNumber = wanted == number ? number : numbers.chosen(publication, wanted, draft.period());
        if (newNumber != number && issues.taken(publication, newNumber))
            throw Refused.conflict("number-taken", newNumber);
        var content = content(publication, issue, draft);
        var pinned = issue.content().layout() != null || content.layout() != publication.layout();
        if (!pinned) content = content.withoutLayout(); // the newsletter's, sent back
        desk.save(issue, new Desk.Save(newNumber, draft.period(), content, expected, by));
        desk.mustHaveMedia(publication, issue);
        return issue.view(publication, content);
    }

    /** {@link #save} of the document that stands, with a change to it. */
    public IssueView change(
            String newsletter, int number, UnaryOperator<IssueDraft> change, @Nullable Integer expected, Hand by) {
        var issue = desk.issue(newsletter, number);
        issue.mustStandAt(expected);
        return save(newsletter, number, change.apply(issue.draft()), issue.version, by);
    }

    /** @throws Refused {@code issue-published}, or {@code issue-in-use} while a dispatch of it exists */
    public void delete(String newsletter, int number, @Nullable Integer expected) {
        var issue = desk.issue(newsletter, number);
        issue.mustStandAt(expected);
        if (issue.status == IssueStatus.PUBLISHED) throw Refused.conflict("issue-published", number);
        desk.delete(issue);
        try {
            issues.flush();
        } catch (ConstraintViolationException referred) {
            throw Refused.conflict("issue-in-use", number);
        }
    }

    /**
     * From now on it stays as it is, and so does what the newsletter says in it. Publishing what is published already changes
     * nothing.
     */
    public IssueView publish(UUID id) {
        var issue = issues.withId(id);
        var newsletter = newsletters.get(issue.newsletterId);
        if (issue.publish(newsletter, clock.instant())) desk.hold(issue, newsletter);
        return issue.view(newsletter);
    }

    private IssueRow row(NewsletterView newsletter, IssueLine line) {
        return line.entries() == null ? issues.withId(line.id()).row(newsletter) : line.row(newsletter);
    }

    private static IssueDraft started(NewsletterView newsletter, IssueDraft draft) {
        if (draft.sections() != null) return draft;
        var sections = newsletter.sections().stream()
                .map(title -> new Section(null, title, true, null, List.of()))
                .toList();
        return new IssueDraft(
                draft.number(),
                draft.period(),
                draft.subject(),
                draft.preheader(),
                draft.introduction(),
                draft.layout(),
                draft.cover(),
                sections);
    }

    /** The content of a draft. A subject that is only the computed one, sent back, is not the editor's own. */
    private static IssueContent content(NewsletterView newsletter, Issue before, IssueDraft draft) {
        var computed = Headings.of(newsletter, before.number, before.period).subject();
        var subject = computed.equals(draft.subject()) ? null : draft.subject();
        var sections = Composition.of(Objects.requireNonNullElse(draft.sections(), List.of()))
                .named()
                .sections();
        return new IssueContent(
                subject, draft.preheader(), draft.introduction(), draft.layout(), draft.cover(), sections);
    }
}
