package rubriek.clipping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

@ApplicationScoped
class LinkCheckRepository implements PanacheRepositoryBase<LinkCheck, String> {

    private static final int AT_A_TIME = 500;

    /** Two who ask for the same link at once make one row. A look that is due or under way is not asked for again. */
    void ask(String hash, String url, Instant now) {
        var session = getEntityManager();
        session.createNativeQuery(
                        "insert into link_check (link_hash, url, due_at) values (?1, ?2, ?3) on conflict do nothing")
                .setParameter(1, hash)
                .setParameter(2, url)
                .setParameter(3, now)
                .executeUpdate();
        session.createNativeQuery("update link_check set url = ?2, due_at = ?3 where link_hash = ?1 and due_at is null")
                .setParameter(1, hash)
                .setParameter(2, url)
                .setParameter(3, now)
                .executeUpdate();
    }

    /** Due ones, longest first, put off until their lease ends; those that another instance is just taking are passed over. */
    List<LinkCheck> claim(int most, Duration lease, Instant now) {
        List<?> hashes = getEntityManager()
                .createNativeQuery("select link_hash from link_check where due_at <= ?1"
                        + " order by due_at, link_hash limit ?2 for update skip locked")
                .setParameter(1, now)
                .setParameter(2, most)
                .getResultList();
        var due = hashes.isEmpty() ? List.<LinkCheck>of() : list("hash in ?1", hashes);
        due.forEach(each -> each.dueAt = now.plus(lease));
        return due;
    }

    Map<String, LinkCheck> among(Collection<String> hashes) {
        var all = new ArrayList<>(hashes);
        return Stream.iterate(0, from -> from < all.size(), from -> from + AT_A_TIME)
                .flatMap(from -> list("hash in ?1", all.subList(from, Math.min(all.size(), from + AT_A_TIME))).stream())
                .collect(Collectors.toMap(check -> check.hash, Function.identity()));
    }

    /** Drops what nobody has asked for in a long time. @return how many */
    long forget(Instant before) {
        return delete("dueAt is null and checkedAt < ?1", before);
    }
}
