package rubriek.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AddressChangeRepository implements PanacheRepositoryBase<AddressChange, UUID> {

    /** What the person waits for. */
    Optional<AddressChange> waiting(Subscriber person) {
        return last(person).filter(AddressChange::waits);
    }

    /** What the person asked for last, whatever became of it. */
    Optional<AddressChange> last(Subscriber person) {
        return find("subscriberId", person.id).firstResultOptional();
    }

    /** Who asked for it; without reading what became of it yet. */
    Optional<UUID> askedBy(UUID change) {
        return getEntityManager()
                .createQuery("select subscriberId from AddressChange where id = ?1", UUID.class)
                .setParameter(1, change)
                .getResultStream()
                .findFirst();
    }

    /** Instead of any other that the person asked for; the caller holds their lock. */
    void replace(AddressChange change) {
        delete("subscriberId", change.subscriberId);
        persist(change);
    }

    /** What the person waits for comes to nothing, unless they change their mind; the caller holds their lock. */
    void withdraw(Subscriber person, Instant now) {
        waiting(person).ifPresent(change -> change.withdrawnAt = now);
    }

    /**
     * Whether this address may be mailed now, and was not since that moment; of two that ask at the same time one gets it.
     *
     * @param hash of the address
     */
    boolean claimMailing(String hash, Instant since, Instant now) {
        return change(
                        "insert into address_mailing (key_hash, mailed_at) values (?1, ?2) on conflict do nothing",
                        hash,
                        now)
                || change(
                        "update address_mailing set mailed_at = ?2 where key_hash = ?1 and mailed_at <= ?3",
                        hash,
                        now,
                        since);
    }

    private boolean change(String sql, Object... values) {
        var query = getEntityManager().createNativeQuery(sql);
        for (var i = 0; i < values.length; i++) query.setParameter(i + 1, values[i]);
        return query.executeUpdate() == 1;
    }

    /** Whoever asked for one of these: its own person is erased. @param hashes of the addresses */
    void forget(Collection<String> hashes) {
        delete("keyHash in ?1", hashes);
    }

    /** @return how many were asked for before then */
    long forgetBefore(Instant then) {
        getEntityManager()
                .createNativeQuery("delete from address_mailing where mailed_at < ?1")
                .setParameter(1, then)
                .executeUpdate();
        return delete("askedAt < ?1", then);
    }
}
