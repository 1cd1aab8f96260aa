package rubriek.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    void queueConfirmation(Subscription subscription, Instant now) {
        persist(new Notice(NoticeKind.CONFIRMATION, subscription, now));
    }

    /** Due ones, longest first, locked; those that another courier is just taking are passed over. */
    List<Notice> lockDue(Instant now, int most) {
        var ids = getEntityManager()
                .createNativeQuery(
                        "select id from notice where state in ('queued', 'sending') and next_try_at <= ?1"
                                + " order by next_try_at limit ?2 for update skip locked",
                        UUID.class)
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by nextTryAt", ids);
    }

    /** Locked, so that its person is not erased before the transaction ends; nothing when they were. */
    Optional<Notice> locked(UUID id) {
        var ids = getEntityManager()
                .createNativeQuery("select id from notice where id = ?1 for update", UUID.class)
                .setParameter(1, id)
                .getResultList();
        return ids.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }
}
