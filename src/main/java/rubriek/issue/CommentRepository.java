package rubriek.issue;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<IssueComment, UUID> {

    IssueComment of(Issue issue, UUID id) {
        return findByIdOptional(id)
                .filter(comment -> comment.issueId.equals(issue.id))
                .orElseThrow(() -> new Missing("comment", id));
    }

    /** Oldest first, as a conversation is read, unless the request says otherwise. */
    PanacheQuery<IssueComment> of(Issue issue, CommentFilter filter, PageRequest page) {
        var which = new StringBuilder("issueId = :issue");
        var parameters = Parameters.with("issue", issue.id);
        var entry = filter.entry();
        if (entry != null) {
            which.append(" and entryId = :entry");
            parameters.and("entry", entry);
        }
        var resolved = filter.resolved();
        if (resolved != null) which.append(resolved ? " and resolvedAt is not null" : " and resolvedAt is null");
        return find(which + page.orderBy(Sorting.up(CommentSort.CREATED_AT)), parameters)
                .page(page.page() - 1, page.size());
    }
}
