package rubriek.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import rubriek.audience.search.WordIndex;
import rubriek.shared.EmailAddress;
import rubriek.shared.Missing;
import rubriek.shared.Refused;

/**
 * People. Whoever changes one or their subscriptions locks the row first: so two requests about one person come one after the
 * other, and each sees what the other did. The locking is native SQL, since Hibernate's {@code for no key update} is not H2's.
 */
@ApplicationScoped
class SubscriberRepository implements PanacheRepositoryBase<Subscriber, UUID> {

    /** By the key, which has an index; the hash has none. */
    private static final String BY_KEY =
            "select cast(id as varchar(36)) from subscriber where email_key = ?1 for update";

    private static final String UNSPOKEN = "select cast(p.id as varchar(36)) from subscriber p where p.id in (?1)"
            + " and exists (select 1 from former_address f where f.key_hash = p.key_hash and f.was_reader) and not "
            + FormerAddresses.SPOKEN;

    private final WordIndex words;
    private final AddressChangeRepository changes;

    SubscriberRepository(WordIndex words, AddressChangeRepository changes) {
        this.words = words;
        this.changes = changes;
    }

    Subscriber withId(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Missing("subscriber", id));
    }

    /** Locked until the transaction ends. */
    Subscriber locked(UUID id) {
        return lockedIfThere(id).orElseThrow(() -> new Missing("subscriber", id));
    }

    /** As {@link #locked}; nobody when there is none by that id. */
    Optional<Subscriber> lockedIfThere(UUID id) {
        return lock("select cast(id as varchar(36)) from subscriber where id = ?1 for update", id);
    }

    /** Whose subscription it is, locked until the transaction ends. */
    Optional<Subscriber> lockedBySubscription(UUID subscription) {
        return lock(
                "select cast(id as varchar(36)) from subscriber where id = (select subscriber_id from subscription where id = ?1) for update",
                subscription);
    }

    /** The keyed hash of the address that the person of a subscription is reached at, as it stands in the database now. */
    Optional<String> hashBySubscription(UUID subscription) {
        return getEntityManager()
                .createQuery(
                        "select p.keyHash from Subscriber p join Subscription s on s.subscriberId = p.id where s.id = ?1",
                        String.class)
                .setParameter(1, subscription)
                .getResultStream()
                .findFirst();
    }

    /** Whether the person of a subscription was asked at the address that they have now, and has had no other. */
    boolean isWhereAsked(UUID subscription) {
        return !getEntityManager()
                .createNativeQuery(
                        "select 1 from subscription s join subscriber p on p.id = s.subscriber_id where s.id = ?1"
                                + " and not exists (select 1 from former_address f where f.subscriber_id = p.id)"
                                + " and not exists (select 1 from consent c where c.subscription_id = s.id and c.key_hash <> p.key_hash)")
                .setParameter(1, subscription)
                .getResultList()
                .isEmpty();
    }

    /** The person with this address, locked until the transaction ends; a new one when we know none. */
    Subscriber lockedOrNew(EmailAddress address, String hash, Instant now) {
        while (true) { // the row may be erased between our two statements
            insertUnlessKnown(address, hash, now);
            var person = lockedByAddress(address);
            if (person.isPresent()) return person.get();
        }
    }

    /** Locked until the transaction ends; nobody when we know none by this address. */
    Optional<Subscriber> lockedByAddress(EmailAddress address) {
        return lock(BY_KEY, address.key());
    }

    Optional<Subscriber> withAddress(EmailAddress address) {
        return find("emailKey", address.key()).firstResultOptional();
    }

    /**
     * Before they move: the address that they have becomes a former one, and what they asked to move to comes to nothing.
     *
     * @param next the hash of the address that is theirs from now on, and no former one any more
     */
    void leaveFormer(Subscriber person, String next, Instant now) {
        if (person.keyHash.equals(next)) return;
        var former =
                "insert into former_address (key_hash, subscriber_id, was_reader) select ?1, s.id, exists (select 1 from"
                        + " subscription n where n.subscriber_id = s.id and (n.confirmed_at is not null or n.unsubscribed_at is not null))"
                        + " from subscriber s where s.id = ?2 on conflict do nothing";
        change(former, person.keyHash, person.id);
        change("delete from former_address where key_hash = ?1 and subscriber_id = ?2", next, person.id);
        changes.withdraw(person, now);
    }

    /**
     * Those of them whose address was somebody else's, who read there and is reached at another one since, and whose mailbox has not
     * spoken for them.
     */
    Set<UUID> mustSpeak(Collection<UUID> people) {
        List<?> ids = getEntityManager()
                .createNativeQuery(UNSPOKEN)
                .setParameter(1, people)
                .getResultList();
        return ids.stream().map(id -> UUID.fromString((String) id)).collect(Collectors.toSet());
    }

    private void change(String sql, String hash, UUID person) {
        getEntityManager()
                .createNativeQuery(sql)
                .setParameter(1, hash)
                .setParameter(2, person)
                .executeUpdate();
    }

    private void insertUnlessKnown(EmailAddress address, String hash, Instant now) {
        var id = UUID.randomUUID();
        var inserted = getEntityManager()
                .createNativeQuery(
                        "insert into subscriber (id, email, email_key, key_hash, worded, version, created_at, updated_at)"
                                + " values (?1, ?2, ?3, ?4, true, 1, ?5, ?5) on conflict do nothing")
                .setParameter(1, id)
                .setParameter(2, address.value())
                .setParameter(3, address.key())
                .setParameter(4, hash)
                .setParameter(5, now)
                .executeUpdate();
        if (inserted == 1) words.renew(new WordIndex.Entry(id, address.value(), null, null, List.of()));
    }

    /**
     * By a text, as an id without its class is octets on H2; and the class is not named, as Hibernate then makes a plan for each single
     * query, keeps it, and never finds it again.
     */
    private Optional<Subscriber> lock(String sql, Object key) {
        List<?> ids =
                getEntityManager().createNativeQuery(sql).setParameter(1, key).getResultList();
        return ids.stream().findFirst().flatMap(id -> findByIdOptional(UUID.fromString((String) id)));
    }

    /** Writes the change now; that its address is another person's may come to light only here. */
    void store(Subscriber person) {
        try {
            persistAndFlush(person);
        } catch (ConstraintViolationException taken) {
            throw Refused.conflict("address-taken");
        }
    }
}
