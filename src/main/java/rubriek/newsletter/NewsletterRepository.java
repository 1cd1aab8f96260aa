package rubriek.newsletter;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;

@ApplicationScoped
class NewsletterRepository implements PanacheRepositoryBase<Newsletter, UUID> {

    Newsletter named(String slug) {
        return find("slug", slug).firstResultOptional().orElseThrow(() -> new Missing("newsletter", slug));
    }

    boolean taken(String slug) {
        return count("slug", slug) > 0;
    }

    List<Newsletter> byTitle(PageRequest page) {
        return findAll(Sort.by("title").and("slug"))
                .page(Page.of(page.page() - 1, page.size()))
                .list();
    }
}
