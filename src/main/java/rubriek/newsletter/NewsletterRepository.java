package rubriek.newsletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;
import rubriek.shared.database.NativeIds;

@ApplicationScoped
class NewsletterRepository implements PanacheRepositoryBase<Newsletter, UUID> {

    /** No newsletter's. */
    static final UUID NONE = new UUID(0, 0);

    /** By the slug that it has, or one that it had. */
    Newsletter named(String slug) {
        return sought(slug).orElseThrow(() -> new Missing("newsletter", slug));
    }

    /** As {@link #named}. */
    Optional<Newsletter> sought(String slug) {
        return find("slug", slug).firstResultOptional().or(() -> formerly(slug).map(this::findById));
    }

    /** Lets nobody else change it until the transaction ends. Comes before reading it. */
    void lock(String slug) {
        getEntityManager()
                .createNativeQuery("select 1 from newsletter where slug = ?1 or id = ?2 for update")
                .setParameter(1, slug)
                .setParameter(2, formerly(slug).orElse(NONE))
                .getResultList();
    }

    /** Whether another newsletter has it, or had it. */
    boolean taken(String slug, UUID except) {
        return count("slug = ?1 and id <> ?2", slug, except) > 0
                || formerly(slug).filter(id -> !id.equals(except)).isPresent();
    }

    /** The newsletter goes by another slug from now on, and answers to this one too. */
    void remember(String former, UUID newsletter) {
        getEntityManager()
                .createNativeQuery(
                        "insert into former_slug (slug, newsletter_id) values (?1, ?2) on conflict do nothing")
                .setParameter(1, former)
                .setParameter(2, newsletter)
                .executeUpdate();
    }

    private Optional<UUID> formerly(String slug) {
        return NativeIds.found(
                        getEntityManager(),
                        "select cast(newsletter_id as varchar(36)) from former_slug where slug = ?1",
                        slug)
                .stream()
                .findFirst();
    }

    /** By title, unless the request says otherwise. */
    List<Newsletter> page(PageRequest page) {
        return find(page.orderBy(Sorting.up(NewsletterSort.TITLE)))
                .page(page.page() - 1, page.size())
                .list();
    }
}
