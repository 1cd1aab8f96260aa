package rubriek.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;

@ApplicationScoped
class ApiTokenRepository implements PanacheRepositoryBase<ApiToken, UUID> {

    ApiToken known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Missing("token", id));
    }

    Optional<ApiToken> withHash(String hash) {
        return find("hash", hash).firstResultOptional();
    }

    List<ApiToken> newestFirst(PageRequest page) {
        return findAll(Sort.descending("createdAt").and("id"))
                .page(Page.of(page.page() - 1, page.size()))
                .list();
    }
}
