package rubriek.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<Subscription, UUID> {

    /** One subscription with the list that it is on. */
    record OnList(Subscription subscription, MailingList list) {}

    Optional<Subscription> of(Subscriber person, MailingList list) {
        return find("subscriberId = ?1 and listId = ?2", person.id, list.id).firstResultOptional();
    }

    List<Subscription> of(Subscriber person) {
        return list("subscriberId = ?1 order by askedAt, id", person.id);
    }

    /** Everything that was asked for in one go and stands where this one stands, itself included. */
    List<Subscription> askedTogetherWith(Subscription subscription) {
        return list(
                "subscriberId = ?1 and askedAt = ?2 and status = ?3 order by id",
                subscription.subscriberId,
                subscription.askedAt,
                subscription.status);
    }

    /** Everything that was asked for in one go and was not left since, wherever it stands. */
    List<Subscription> askedInOneGoWith(Subscription subscription) {
        return list(
                "subscriberId = ?1 and askedAt = ?2 and status <> ?3 order by id",
                subscription.subscriberId,
                subscription.askedAt,
                SubscriptionStatus.UNSUBSCRIBED);
    }

    /** Everything that was left in one go, this one included. */
    List<Subscription> leftTogetherWith(Subscription subscription) {
        return list(
                "subscriberId = ?1 and unsubscribedAt = ?2 and status = ?3 order by id",
                subscription.subscriberId,
                subscription.unsubscribedAt,
                SubscriptionStatus.UNSUBSCRIBED);
    }

    /** The subscriptions of these people with their lists, by the lists' slugs. */
    List<OnList> of(Collection<UUID> people) {
        return getEntityManager()
                .createQuery(
                        "select s, l from Subscription s join MailingList l on l.id = s.listId"
                                + " where s.subscriberId in :people order by l.slug",
                        OnList.class)
                .setParameter("people", people)
                .getResultList();
    }

    /** Who is to be off anyhow is not brought back when the change that took them off is undone; what it did to their tags still is. */
    void meantIt(Collection<UUID> subscriptions) {
        if (subscriptions.isEmpty()) return;
        getEntityManager()
                .createNativeQuery("delete from bulk_change_memory where subscription_id in (?1) and change_id in"
                        + " (select id from bulk_change where action in ('unsubscribe', 'add-to-list'))")
                .setParameter(1, subscriptions)
                .executeUpdate();
    }

    /** Asked for before then and never answered, longest first. */
    List<UUID> unansweredSince(Instant then, int most) {
        return getEntityManager()
                .createQuery(
                        "select id from Subscription where status = ?1 and askedAt < ?2 order by askedAt, id",
                        UUID.class)
                .setParameter(1, SubscriptionStatus.UNCONFIRMED)
                .setParameter(2, then)
                .setMaxResults(most)
                .getResultList();
    }
}
