package rubriek.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;

@ApplicationScoped
class RevisionRepository implements PanacheRepositoryBase<IssueRevision, IssueRevision.Key> {

    IssueRevision of(Issue issue, int version) {
        return findByIdOptional(new IssueRevision.Key(issue.id, version))
                .orElseThrow(() -> new Missing("revision", version));
    }

    /** Whether the version that stands now was kept already. */
    boolean has(Issue issue) {
        return findByIdOptional(new IssueRevision.Key(issue.id, issue.version)).isPresent();
    }

    /** Newest first. */
    List<IssueRevision> of(Issue issue, PageRequest page) {
        return find("issueId = ?1 order by version desc", issue.id)
                .page(page.page() - 1, page.size())
                .list();
    }

    long countOf(Issue issue) {
        return count("issueId", issue.id);
    }
}
