package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads the projected links by their index. */
@ApplicationScoped
class SpotRepository {

    /** A link that stands in more entries than this has been warned of often enough. */
    private static final int MOST = 500;

    private static final String SPOT =
            "select new rubriek.issue.Spot(l.linkHash, l.entry, i.id, i.number, i.period, i.status, i.title)"
                    + " from IssueLink l join Issue i on i.id = l.issueId ";

    private final EntityManager session;

    SpotRepository(EntityManager session) {
        this.session = session;
    }

    /** The latest issue first. */
    List<Spot> of(UUID newsletter, Collection<String> hashes) {
        if (hashes.isEmpty()) return List.of();
        return session.createQuery(
                        SPOT
                                + "where l.newsletterId = ?1 and l.linkHash in ?2 order by i.period desc, i.number desc, l.entry",
                        Spot.class)
                .setParameter(1, newsletter)
                .setParameter(2, hashes)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The links that the entries of one issue are about. */
    List<Spot> in(Issue issue) {
        return session.createQuery(SPOT + "where l.issueId = ?1 and l.own", Spot.class)
                .setParameter(1, issue.id)
                .getResultList();
    }
}
