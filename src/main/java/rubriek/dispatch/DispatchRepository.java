package rubriek.dispatch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Sorting;
import rubriek.shared.database.NativeIds;

@ApplicationScoped
class DispatchRepository implements PanacheRepositoryBase<Dispatch, UUID> {

    Dispatch withId(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Missing("dispatch", id));
    }

    /** The dispatch, and the right to change it until the transaction ends. */
    Dispatch locked(UUID id) {
        lock("select 1 from dispatch where id = ?1 for update", id);
        return withId(id);
    }

    /** The newest first, unless the request says otherwise. */
    List<Dispatch> page(PageRequest page) {
        return find(page.orderBy(Sorting.down(DispatchSort.CREATED_AT)))
                .page(page.page() - 1, page.size())
                .list();
    }

    /**
     * The dispatch of this issue that has gone, or is to go, to one of these lists; not one that found nobody there, nor one to a
     * segment, which leaves others to be sent to.
     */
    Optional<Dispatch> reaching(UUID issue, Collection<UUID> lists) {
        return find(
                        "select d from Dispatch d join d.lists l where d.issueId = ?1 and l in ?2"
                                + " and (d.startedAt is not null or d.finishedAt is null) and d.status <> ?3 and d.segment is null",
                        issue,
                        lists,
                        DispatchStatus.CANCELLED)
                .firstResultOptional();
    }

    /** The dispatch of this issue to this segment that waits or is under way. */
    Optional<Dispatch> waiting(UUID issue, UUID segment) {
        return find("issueId = ?1 and segmentId = ?2", issue, segment).firstResultOptional();
    }

    /** The next dispatch of this issue that waits for its moment. */
    Optional<Dispatch> scheduled(UUID issue) {
        return find("issueId = ?1 and status = ?2 order by sendAt", issue, DispatchStatus.SCHEDULED)
                .firstResultOptional();
    }

    /** Lets nobody else take on a dispatch of this issue until the transaction ends. */
    void lockIssue(UUID issue) {
        lock("select 1 from issue where id = ?1 for update", issue);
    }

    /**
     * Who got this issue can be told; the caller holds its lock.
     *
     * @throws Refused {@code records-gone} when only totals are kept of a dispatch of it: somebody would get it twice
     */
    void mustRemember(UUID issue) {
        if (forgot(issue)) throw Refused.conflict("records-gone");
    }

    /** Whether only totals are kept of a dispatch of this issue. */
    boolean forgot(UUID issue) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from dispatch o join delivery_total t on t.dispatch_id = o.id where o.issue_id = ?1 limit 1")
                .setParameter(1, issue)
                .getResultList()
                .isEmpty();
    }

    /** By hand, as {@link #due}: both are asked at the start, where Hibernate's reader of queries would have to be loaded first. */
    List<UUID> idsOf(DispatchStatus status) {
        return NativeIds.found(
                getEntityManager(),
                "select cast(id as varchar(36)) from dispatch where status = ?1 order by send_at",
                status.word());
    }

    /** Those that should have left before then. */
    List<UUID> due(Instant before) {
        return NativeIds.found(
                getEntityManager(),
                "select cast(id as varchar(36)) from dispatch where status in ('scheduled', 'preparing') and send_at < ?1"
                        + " order by send_at",
                before);
    }

    /** By hand, because the lock that Hibernate writes for PostgreSQL is none that H2 knows. */
    private void lock(String sql, UUID id) {
        getEntityManager().createNativeQuery(sql).setParameter(1, id).getResultList();
    }
}
