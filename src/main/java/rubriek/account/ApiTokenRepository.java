package rubriek.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

@ApplicationScoped
class ApiTokenRepository implements PanacheRepositoryBase<ApiToken, UUID> {

    ApiToken known(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Missing("token", id));
    }

    Optional<ApiToken> withHash(String hash) {
        return find("hash", hash).firstResultOptional();
    }

    /** The newest first, unless the request says otherwise. */
    List<ApiToken> page(PageRequest page) {
        return find(page.orderBy(Sorting.down(TokenSort.CREATED_AT)))
                .page(page.page() - 1, page.size())
                .list();
    }
}
