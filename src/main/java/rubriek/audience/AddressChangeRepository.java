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
        return find("subscriberId = ?1 and doneAt is null", person.id).firstResultOptional();
    }

    /** Instead of any other that the person asked for; the caller holds their lock. */
    void replace(AddressChange change) {
        delete("subscriberId", change.subscriberId);
        persist(change);
    }

    /** Whoever asked for one of these: its own person is erased. @param hashes of the addresses */
    void forget(Collection<String> hashes) {
        delete("keyHash in ?1", hashes);
    }

    /** @return how many were asked for before then */
    long forgetBefore(Instant then) {
        return delete("askedAt < ?1", then);
    }
}
