package rubriek.dispatch.signing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import rubriek.dispatch.dkim.KeyAlgorithm;
import rubriek.shared.Missing;
import rubriek.shared.Refused;
import rubriek.shared.database.NativeIds;

@ApplicationScoped
class DkimKeyRepository implements PanacheRepositoryBase<DkimKey, UUID> {

    DkimKey known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Missing("dkim-key", id));
    }

    /** The key, and the right to change which keys of its domain sign until the transaction ends. */
    DkimKey locked(UUID id) {
        var key = known(id);
        getEntityManager()
                .createNativeQuery("select 1 from dkim_key where domain = ?1 order by id for update")
                .setParameter(1, key.domain)
                .getResultList();
        getEntityManager().refresh(key);
        return key;
    }

    Optional<DkimKey> active(String domain, KeyAlgorithm algorithm) {
        return find("activeFor", domain + ' ' + algorithm.word()).firstResultOptional();
    }

    List<DkimKey> active(Collection<String> domains) {
        return list("domain in ?1 and status = ?2", domains, DkimKeyStatus.ACTIVE);
    }

    /** All that are active; in SQL, since a start asks it (docs/decisions/0004). */
    List<DkimKey> signing() {
        var ids = NativeIds.found(
                getEntityManager(),
                "select cast(id as varchar(36)) from dkim_key where status = ?1",
                DkimKeyStatus.ACTIVE.word());
        return ids.stream().map(this::known).toList();
    }

    boolean has(String domain, String selector) {
        return count("domain = ?1 and selector = ?2", domain, selector) > 0;
    }

    List<DkimKey> byDomain() {
        return list("order by domain, createdAt desc, selector");
    }

    /** Two that come at the same time both find the name free; the second one hears it here. */
    void store(DkimKey key) {
        try {
            persistAndFlush(key);
        } catch (ConstraintViolationException taken) {
            throw Refused.conflict("selector-taken", key.selector, key.domain);
        }
    }
}
