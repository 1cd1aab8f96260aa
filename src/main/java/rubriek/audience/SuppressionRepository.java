package rubriek.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

@ApplicationScoped
class SuppressionRepository implements PanacheRepositoryBase<Suppression, UUID> {

    /**
     * @param hash the address's keyed hash
     * @param address null when only the hash may be kept
     * @param list null for all lists
     * @param dispatch whose copy was refused; null when it was something else
     */
    record Entry(
            String hash,
            @Nullable EmailAddress address,
            @Nullable UUID list,
            SuppressionReason reason,
            @Nullable String detail,
            String by,
            @Nullable UUID dispatch) {

        String standing() {
            return Suppressions.standing(hash, list);
        }
    }

    Suppression withId(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Missing("suppression", id));
    }

    /**
     * @param standing what is in force
     * @param fresh whether it was not before
     */
    record Put(Suppression standing, boolean fresh) {}

    /**
     * The one in force for this address and list: this one, unless there was one already. That one is no longer a file's or a dispatch's alone, so
     * that taking these back does not lift what somebody else wants too.
     */
    Put put(Entry entry, Instant now) {
        while (true) { // the one in force may be lifted between our two statements
            var fresh = insertedUnlessInForce(entry, now);
            if (!fresh) disown(entry);
            var standing = find("standing", entry.standing()).firstResultOptional();
            if (standing.isPresent()) return new Put(standing.get(), fresh);
        }
    }

    private void disown(Entry entry) {
        var others = entry.dispatch() == null ? "dispatch_id is not null" : "dispatch_id <> ?2";
        var update = getEntityManager()
                .createNativeQuery("update suppression set import_id = null, dispatch_id = null"
                        + " where standing = ?1 and (import_id is not null or " + others + ")")
                .setParameter(1, entry.standing());
        if (entry.dispatch() != null) update.setParameter(2, entry.dispatch());
        update.executeUpdate();
    }

    private boolean insertedUnlessInForce(Entry entry, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "insert into suppression (id, key_hash, email, list_id, standing, reason, detail, since, created_by, dispatch_id)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) on conflict do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, entry.hash())
                        .setParameter(
                                3,
                                entry.address() == null ? null : entry.address().value())
                        .setParameter(4, entry.list())
                        .setParameter(5, entry.standing())
                        .setParameter(6, entry.reason().word())
                        .setParameter(7, entry.detail())
                        .setParameter(8, now)
                        .setParameter(9, entry.by())
                        .setParameter(10, entry.dispatch())
                        .executeUpdate()
                == 1;
    }

    /** What holds for this address on this list. */
    List<Suppression> inForce(String hash, UUID list) {
        return list("keyHash = ?1 and liftedAt is null and (listId is null or listId = ?2)", hash, list);
    }

    /** What holds for these addresses, on one list or on every. */
    List<Suppression> inForce(List<String> hashes) {
        return list("keyHash in ?1 and liftedAt is null", hashes);
    }

    /** These columns alone, whatever became of the row since it was read; of one that was lifted already, nothing. @return 1, or 0 then */
    int lift(UUID id, String why, Instant now) {
        return update(
                "standing = null, liftedAt = ?2, liftedWhy = ?3 where id = ?1 and liftedAt is null", id, now, why);
    }

    /** One in force, of somebody who was not erased. */
    record Made(UUID id, String email) {}

    /** What refusals of this dispatch alone put in force, in the order in which addresses are suppressed. */
    List<Made> madeBy(UUID dispatch) {
        return find("dispatchId = ?1 and liftedAt is null and email is not null order by keyHash", dispatch)
                .project(Made.class)
                .list();
    }

    /** As {@link #lift(UUID, String, Instant)}, of those that are this dispatch's alone and whose person was not erased. @return of how many */
    int lift(List<UUID> ids, UUID dispatch, String why, Instant now) {
        return update(
                "standing = null, liftedAt = ?3, liftedWhy = ?4 where id in ?1 and dispatchId = ?2 and liftedAt is null"
                        + " and email is not null",
                ids,
                dispatch,
                now,
                why);
    }

    /** Whether the hash is all that is kept of its person, who was erased. */
    boolean isOfErased(UUID id) {
        return count("id = ?1 and listId is null and email is null and detail is null", id) > 0;
    }

    /** Whether the person of this address was erased. */
    boolean isErased(String hash) {
        return count("keyHash = ?1 and liftedAt is null and listId is null and email is null and detail is null", hash)
                > 0;
    }

    /** Whether nothing may be kept that could name its person. */
    boolean isNameless(String hash) {
        return count("keyHash = ?1 and liftedAt is null and listId is null and email is null", hash) > 0;
    }

    List<Suppression> of(String hash) {
        return list("keyHash = ?1 order by since, id", hash);
    }

    /** Nothing that could name the person stays: the hash is all. */
    void forgetAddress(String hash) {
        update("email = null, detail = null, liftedWhy = null where keyHash = ?1", hash);
    }

    /** Latest first, unless the request says otherwise. */
    List<Suppression> page(SuppressionFilter filter, @Nullable String hash, PageRequest page) {
        return find(where(filter, hash) + page.orderBy(Sorting.down(SuppressionSort.SINCE)), values(hash))
                .page(page.page() - 1, page.size())
                .list();
    }

    long count(SuppressionFilter filter, @Nullable String hash) {
        return count(where(filter, hash), values(hash));
    }

    private static String where(SuppressionFilter filter, @Nullable String hash) {
        return (filter.lifted() ? "1 = 1" : "liftedAt is null") + (hash == null ? "" : " and keyHash = :hash");
    }

    private static Parameters values(@Nullable String hash) {
        return hash == null ? new Parameters() : Parameters.with("hash", Objects.requireNonNull(hash));
    }
}
