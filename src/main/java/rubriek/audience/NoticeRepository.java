package rubriek.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubriek.shared.database.NativeIds;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    void queueConfirmation(Subscription subscription, Instant now) {
        queue(NoticeKind.CONFIRMATION, subscription, now);
    }

    void queue(NoticeKind kind, Subscription subscription, Instant now) {
        persist(new Notice(kind, subscription, now));
    }

    /** Whether one of this kind was asked for by that person after this moment. */
    boolean queuedSince(NoticeKind kind, Subscriber person, Instant then) {
        return count(
                        "kind = ?1 and createdAt > ?2 and subscriptionId in"
                                + " (select s.id from Subscription s where s.subscriberId = ?3)",
                        kind,
                        then,
                        person.id)
                > 0;
    }

    /** Due ones, longest first, locked; those that another courier is just taking are passed over. */
    List<Notice> lockDue(Instant now, int most) {
        var ids = NativeIds.found(
                getEntityManager(),
                "select cast(id as varchar(36)) from notice where state in ('queued', 'sending') and next_try_at <= ?1"
                        + " order by next_try_at limit ?2 for update skip locked",
                now,
                most);
        return ids.isEmpty() ? List.of() : list("id in ?1 order by nextTryAt", ids);
    }

    void waitNoLonger(Instant now) {
        getEntityManager()
                .createNativeQuery("update notice set next_try_at = cast(?1 as timestamp with time zone)"
                        + " + (next_try_at - changed_at), changed_at = ?1 where state = 'queued' and changed_at > ?1")
                .setParameter(1, now)
                .executeUpdate();
    }

    /** Locked, so that its person is not erased before the transaction ends; nothing when they were. */
    Optional<Notice> locked(UUID id) {
        var ids = getEntityManager()
                .createNativeQuery("select id from notice where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }
}
