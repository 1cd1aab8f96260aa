package rubriek.issue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<ReviewStep, UUID> {

    /** Newest first, unless the request says otherwise. */
    List<ReviewStep> of(Issue issue, PageRequest page) {
        return find("issueId = ?1" + page.orderBy(Sorting.down(ReviewSort.VERSION)), issue.id)
                .page(page.page() - 1, page.size())
                .list();
    }

    long countOf(Issue issue) {
        return count("issueId", issue.id);
    }

    /** Whether this hand has written anything since the issue was last approved. Of an old revision only the name is known. */
    boolean wrote(Issue issue, Hand by) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from IssueRevision r where r.issueId = ?1"
                                        + " and (r.savedById = ?2 or (r.savedById is null and r.savedBy = ?3))"
                                        + " and r.version > (select coalesce(max(s.version), 0) from ReviewStep s"
                                        + " where s.issueId = ?1 and s.action = ?4)",
                                Long.class)
                        .setParameter(1, issue.id)
                        .setParameter(2, by.id())
                        .setParameter(3, by.name())
                        .setParameter(4, ReviewAction.APPROVE)
                        .getSingleResult()
                > 0;
    }
}
