package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Json;

/** The one way to save an issue: the version is held against the expected one, a revision is kept, and its links are projected. */
@ApplicationScoped
class Desk {

    private final Newsletters newsletters;
    private final IssueRepository issues;
    private final RevisionRepository revisions;
    private final Demands demands;
    private final Projection projection;
    private final Clock clock;

    Desk(
            Newsletters newsletters,
            IssueRepository issues,
            RevisionRepository revisions,
            Demands demands,
            Projection projection,
            Clock clock) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.revisions = revisions;
        this.demands = demands;
        this.projection = projection;
        this.clock = clock;
    }

    NewsletterView newsletter(String slug) {
        return newsletters.get(slug);
    }

    Issue issue(String newsletter, int number) {
        return issues.numbered(newsletter(newsletter), number);
    }

    /** @throws rubriek.shared.Invalid at each field that names a picture or a file that the newsletter has not */
    void mustHaveMedia(NewsletterView newsletter, Object draft) {
        demands.mustHaveMedia(newsletter, draft);
    }

    /** As the other, of an issue as it would be saved. */
    void mustHaveMedia(NewsletterView newsletter, Issue issue) {
        demands.mustHaveMedia(newsletter, issue);
    }

    /** @throws rubriek.shared.Invalid when the issue would hold more than one may */
    void mustFit(IssueContent before, IssueContent after) {
        demands.mustFit(before, after);
    }

    /** @param number the issue's; it may differ from the one that it is saved under */
    Issue save(Issue issue, Save save) {
        issue.mustStandAt(save.expected());
        var standing = issue.content();
        var before = new Before(issue);
        if (!issue.save(save.number(), save.period(), save.content(), clock.instant())) return issue;
        mustFit(standing, save.content());
        return keep(issue, before, save.content(), save.by());
    }

    /** A change to the sections alone. */
    IssueView change(String newsletter, int number, Change change) {
        var publication = newsletter(newsletter);
        var issue = issues.numbered(publication, number);
        issue.mustStandAt(change.expected());
        var content = issue.content();
        var sections = change.what().apply(Composition.of(content.sections())).sections();
        save(issue, new Save(issue.number, issue.period, content.with(sections), change.expected(), change.by()));
        return issue.view(publication);
    }

    /** Writes a new issue and its first revision. */
    Issue keep(Issue issue, Hand by) {
        return keep(issue, new Before(issue.version, issue.number, null), issue.content(), by);
    }

    private Issue keep(Issue issue, Before before, IssueContent content, Hand by) {
        issues.store(issue);
        if (issue.version != before.version() || !revisions.has(issue))
            revisions.keep(new IssueRevision(issue, by), before.version());
        projection.of(issue, content, before);
        return issue;
    }

    /** The newsletter's own pictures stay as long as the issue that was published with them. */
    void hold(Issue issue, NewsletterView newsletter) {
        projection.hold(issue, newsletter);
    }

    void delete(Issue issue) {
        issues.delete(issue);
        projection.without(issue);
    }

    /**
     * What the save found, so that only what changed is written.
     *
     * @param document the content as JSON; null when there was none, or nothing was written of it yet
     */
    record Before(int version, int number, @Nullable String document) {

        Before(Issue issue) {
            this(issue.version, issue.number, issue.projected ? issue.content : null);
        }

        IssueContent content() {
            return document == null ? IssueContent.EMPTY : Json.read(document, IssueContent.class);
        }
    }

    /** @param expected the version that it was made on; null to overwrite whatever stands */
    record Save(
            int number,
            String period,
            IssueContent content,
            @Nullable Integer expected,
            Hand by) {}

    /** @param expected the version that it was made on; null to change whatever stands */
    record Change(UnaryOperator<Composition> what, @Nullable Integer expected, Hand by) {}
}
