package rubriek.clipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rubriek.shared.NormalLink;

/**
 * Which links lead to one page, as pages themselves say by {@code rel=canonical}. What a page says is believed for a warning, never for
 * refusing to save a link: some pages are wrong about themselves.
 */
@ApplicationScoped
@Transactional
public class CanonicalLinks {

    private final EntityManager session;

    CanonicalLinks(EntityManager session) {
        this.session = session;
    }

    /** A page was read at {@code url} and calls itself {@code canonical}. That every page is the start page is not believed. */
    public void learn(String url, String canonical) {
        var link = NormalLink.of(url);
        var own = NormalLink.of(canonical);
        if (link.equals(own) || own.isStart()) return;
        var known = session.createNativeQuery("update canonical_link set canonical_hash = ?2 where link_hash = ?1")
                .setParameter(1, link.hash())
                .setParameter(2, own.hash())
                .executeUpdate();
        if (known > 0) return;
        session.createNativeQuery("insert into canonical_link (link_hash, canonical_hash) values (?1, ?2)"
                        + " on conflict do nothing")
                .setParameter(1, link.hash())
                .setParameter(2, own.hash())
                .executeUpdate();
    }

    /**
     * The links that lead to the same page as each of these; the link itself is one of them.
     *
     * @param hashes of the normal forms
     */
    public Map<String, Set<String>> families(Collection<String> hashes) {
        var canonical = new HashMap<String, String>();
        pairs("linkHash", hashes).forEach(p -> canonical.put(p.linkHash, p.canonicalHash));
        var heads = new HashSet<>(hashes);
        heads.addAll(canonical.values());
        var others = new HashMap<String, Set<String>>();
        pairs("canonicalHash", heads)
                .forEach(p -> others.computeIfAbsent(p.canonicalHash, head -> new HashSet<>())
                        .add(p.linkHash));
        var families = new HashMap<String, Set<String>>();
        for (var hash : hashes) {
            var head = canonical.getOrDefault(hash, hash);
            var family = new HashSet<>(Set.of(hash));
            family.add(head);
            family.addAll(others.getOrDefault(head, Set.of()));
            family.addAll(others.getOrDefault(hash, Set.of()));
            families.put(hash, family);
        }
        return families;
    }

    private List<CanonicalLink> pairs(String column, Collection<String> hashes) {
        if (hashes.isEmpty()) return List.of();
        return session.createQuery("from CanonicalLink where " + column + " in ?1", CanonicalLink.class)
                .setParameter(1, hashes)
                .getResultList();
    }
}
