package rubriek.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<IssueRevision, IssueRevision.Key> {

    /** What stood at that version: the save that made it, the fold that it went into, or the save before a step of the review. */
    IssueRevision of(Issue issue, int version) {
        if (version > issue.version) throw new Missing("revision", version);
        return find("issueId = ?1 and firstVersion <= ?2 order by version desc", issue.id, version)
                .firstResultOptional()
                .orElseThrow(() -> new Missing("revision", version));
    }

    /** Keeps a revision; the save just before it goes into it when both are one page's. */
    void keep(IssueRevision revision, int before) {
        if (revision.autosave)
            findByIdOptional(new IssueRevision.Key(revision.issueId, before))
                    .filter(last -> last.foldsInto(revision))
                    .ifPresent(last -> {
                        revision.takeIn(last);
                        delete(last);
                    });
        persist(revision);
    }

    /** Whether the version that stands now was kept already. */
    boolean has(Issue issue) {
        return findByIdOptional(new IssueRevision.Key(issue.id, issue.version)).isPresent();
    }

    /** Newest first, unless the request says otherwise. */
    List<IssueRevision> of(Issue issue, PageRequest page) {
        return find("issueId = ?1" + page.orderBy(Sorting.down(RevisionSort.VERSION)), issue.id)
                .page(page.page() - 1, page.size())
                .list();
    }

    long countOf(Issue issue) {
        return count("issueId", issue.id);
    }
}
