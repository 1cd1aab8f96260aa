package rubriek.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rubriek.shared.database.NativeIds;

@ApplicationScoped
class NoticeRepository implements PanacheRepositoryBase<Notice, UUID> {

    /** Which of a person's subscriptions a kind is about: those asked for in one go, the one, those of one newsletter, or all. */
    private static final Map<NoticeKind, String> SAME_SUBJECT = Map.of(
            NoticeKind.CONFIRMATION, " where t.askedAt = s.askedAt and",
            NoticeKind.WELCOME, " where t.id = s.id and",
            NoticeKind.RECONFIRM, " where t.id = s.id and",
            NoticeKind.PREFERENCES,
                    ", MailingList l, MailingList m where l.id = s.listId and m.id = t.listId and m.newsletterId = l.newsletterId and",
            NoticeKind.ADDRESS, " where");

    void queueConfirmation(Subscription subscription, Instant now) {
        queue(NoticeKind.CONFIRMATION, subscription, now);
    }

    void queue(NoticeKind kind, Subscription subscription, Instant now) {
        persist(new Notice(kind, subscription, now));
    }

    /** @param leaves no sooner than that */
    void queueLater(NoticeKind kind, Subscription subscription, Instant now, Instant leaves) {
        persist(new Notice(kind, subscription, now, leaves));
    }

    /** How many of this kind were asked for by that person after this moment. */
    long queuedSince(NoticeKind kind, Subscriber person, Instant then) {
        return count(
                "kind = ?1 and createdAt > ?2 and subscriptionId in"
                        + " (select s.id from Subscription s where s.subscriberId = ?3)",
                kind,
                then,
                person.id);
    }

    /** Whether one of this kind that was asked for by that person at this moment or later was not dropped. */
    boolean isAlive(NoticeKind kind, Subscriber person, Instant then) {
        return count(
                        "kind = ?1 and createdAt >= ?2 and state <> DROPPED and subscriptionId in"
                                + " (select s.id from Subscription s where s.subscriberId = ?3)",
                        kind,
                        then,
                        person.id)
                > 0;
    }

    /**
     * Due ones, longest first, locked; those that another courier is just taking are passed over. Somebody waits for any but a question whether a list is
     * still wanted, which goes behind.
     */
    List<Notice> lockDue(Instant now, int most) {
        var ids = NativeIds.found(
                getEntityManager(),
                "select cast(id as varchar(36)) from notice where state in ('queued', 'unknown') and next_try_at <= ?1"
                        + " order by case when kind = 'reconfirm' then 1 else 0 end, next_try_at limit ?2 for update skip locked",
                now,
                most);
        return ids.isEmpty()
                ? List.of()
                : list("id in ?1 order by case when kind = ?2 then 1 else 0 end, nextTryAt", ids, NoticeKind.RECONFIRM);
    }

    /** Those whose courier has said nothing until its lease ran out, locked; those that another is just taking are passed over. */
    List<Notice> lockLapsed(Instant now, int most) {
        var ids = NativeIds.found(
                getEntityManager(),
                "select cast(id as varchar(36)) from notice where state = 'sending' and next_try_at <= ?1"
                        + " order by next_try_at limit ?2 for update skip locked",
                now,
                most);
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    /** The others that say the same to the same person; of one to no subscriber there are none. */
    List<Notice> rivals(Notice notice) {
        if (notice.subscriptionId == null) return List.of();
        return list(
                "kind = ?1 and id <> ?2 and subscriptionId in (select t.id from Subscription s, Subscription t"
                        + SAME_SUBJECT.get(notice.kind) + " s.id = ?3 and t.subscriberId = s.subscriberId)",
                notice.kind,
                notice.id,
                notice.subscriptionId);
    }

    /** Whose notice it is; nothing when it is for no subscriber, or gone. */
    Optional<UUID> subscriptionOf(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select subscriptionId from Notice where id = ?1 and subscriptionId is not null", UUID.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst();
    }

    void waitNoLonger(Instant now) {
        getEntityManager()
                .createNativeQuery("update notice set next_try_at = cast(?1 as timestamp with time zone)"
                        + " + (next_try_at - changed_at), changed_at = ?1"
                        + " where state in ('queued', 'sending', 'unknown') and changed_at > ?1")
                .setParameter(1, now)
                .executeUpdate();
    }

    /** Of one that was put off without a try that counts nobody has a claim. One that nobody took yet is to wait. */
    void relayIsBack(Instant now) {
        getEntityManager()
                .createNativeQuery("update notice set next_try_at = ?1"
                        + " where state = 'queued' and claim is null and message_id is not null and next_try_at > ?1")
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
