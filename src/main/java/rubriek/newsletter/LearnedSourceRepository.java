package rubriek.newsletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class LearnedSourceRepository implements PanacheRepositoryBase<LearnedSource, LearnedSource.Key> {

    List<LearnedSource> of(UUID newsletter) {
        return list("newsletterId = ?1 order by domain", newsletter);
    }

    List<LearnedSource> among(UUID newsletter, Collection<String> domains) {
        return list("newsletterId = ?1 and domain in ?2", newsletter, domains);
    }

    /** Two saves that teach the same domain at the same time leave one row. */
    void put(UUID newsletter, String domain, String name, Instant now) {
        if (update("name = ?3, learnedAt = ?4 where newsletterId = ?1 and domain = ?2", newsletter, domain, name, now)
                > 0) return;
        getEntityManager()
                .createNativeQuery("insert into learned_source (newsletter_id, domain, name, learned_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict do nothing")
                .setParameter(1, newsletter)
                .setParameter(2, domain)
                .setParameter(3, name)
                .setParameter(4, now)
                .executeUpdate();
    }

    boolean forget(UUID newsletter, String domain) {
        return delete("newsletterId = ?1 and domain = ?2", newsletter, domain) > 0;
    }
}
