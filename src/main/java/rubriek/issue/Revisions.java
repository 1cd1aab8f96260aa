package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Json;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;

/**
 * What an issue was at each save, and going back to it. Saves that a page of one editor makes by itself fold into one revision, as
 * long as nobody else has saved, asked or decided anything in between and no more than five minutes have passed since the first of
 * them. A version that has gone into a fold leads to the revision that it went into.
 */
@ApplicationScoped
@Transactional
public class Revisions {

    private final Desk desk;
    private final RevisionRepository revisions;

    Revisions(Desk desk, RevisionRepository revisions) {
        this.desk = desk;
        this.revisions = revisions;
    }

    /** Newest first. */
    public Page<Revision> list(String newsletter, int number, PageRequest page) {
        var issue = desk.issue(newsletter, number);
        var rows = revisions.of(issue, page).stream().map(IssueRevision::row).toList();
        return Page.of(rows, page, revisions.countOf(issue));
    }

    /** The issue as it was then. */
    public RevisionView get(String newsletter, int number, int version) {
        var issue = desk.issue(newsletter, number);
        return revisions.of(issue, version).view();
    }

    /**
     * What changed from one save to another.
     *
     * @param with the version to hold it against; null for what stands now
     */
    public Comparison compare(String newsletter, int number, int version, @Nullable Integer with) {
        var issue = desk.issue(newsletter, number);
        var other = revisions.of(issue, with == null ? issue.version : with);
        return Comparing.of(revisions.of(issue, version).view(), other.view());
    }

    /** Makes what was then what stands now, as one more save; number and period stay those of today. */
    public IssueView restore(String newsletter, int number, int version, @Nullable Integer expected, Hand by) {
        var issue = desk.issue(newsletter, number);
        var content = Json.read(revisions.of(issue, version).content, IssueContent.class);
        desk.save(issue, new Desk.Save(issue.number, issue.period, content, expected, by));
        return issue.view(desk.newsletter(newsletter));
    }
}
