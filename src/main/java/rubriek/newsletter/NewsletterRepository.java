package rubriek.newsletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

@ApplicationScoped
class NewsletterRepository implements PanacheRepositoryBase<Newsletter, UUID> {

    Newsletter named(String slug) {
        return find("slug", slug).firstResultOptional().orElseThrow(() -> new Missing("newsletter", slug));
    }

    /** Lets nobody else change it until the transaction ends. Comes before reading it. */
    void lock(String slug) {
        getEntityManager()
                .createNativeQuery("select 1 from newsletter where slug = ?1 for update")
                .setParameter(1, slug)
                .getResultList();
    }

    boolean taken(String slug) {
        return count("slug", slug) > 0;
    }

    /** The slug decides between two of the same title. */
    List<Newsletter> sorted(Sorting sorting, PageRequest page) {
        var direction = sorting.descending() ? Sort.Direction.Descending : Sort.Direction.Ascending;
        return findAll(Sort.by(sorting.among(Newsletters.SORTED_BY), direction).and("slug"))
                .page(Page.of(page.page() - 1, page.size()))
                .list();
    }
}
