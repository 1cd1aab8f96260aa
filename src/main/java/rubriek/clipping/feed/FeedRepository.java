package rubriek.clipping.feed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import rubriek.shared.Missing;
import rubriek.shared.NormalLink;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;
import rubriek.shared.database.NativeIds;

@ApplicationScoped
class FeedRepository implements PanacheRepositoryBase<Feed, UUID> {

    Feed of(UUID newsletter, UUID id) {
        return find("id = ?1 and newsletterId = ?2", id, newsletter)
                .firstResultOptional()
                .orElseThrow(() -> new Missing("feed", id));
    }

    Optional<Feed> at(UUID newsletter, String url) {
        return find(
                        "newsletterId = ?1 and linkHash = ?2",
                        newsletter,
                        NormalLink.of(url).hash())
                .firstResultOptional();
    }

    /** The first added first, unless the request says otherwise. */
    List<Feed> page(UUID newsletter, PageRequest page) {
        return find("newsletterId = ?1" + page.orderBy(Sorting.up(FeedSort.CREATED_AT)), newsletter)
                .page(page.page() - 1, page.size())
                .list();
    }

    long countOf(UUID newsletter) {
        return count("newsletterId", newsletter);
    }

    /** Those that are due, longest first, locked until the transaction ends; what another instance is taking is passed over. */
    List<Feed> due(Instant now, int most) {
        var ids = NativeIds.found(
                getEntityManager(),
                "select cast(id as varchar(36)) from feed where due_at <= ?1 order by due_at limit ?2 for update skip locked",
                now,
                most);
        var feeds = new ArrayList<Feed>();
        for (var id : ids) feeds.add(findById(id));
        return feeds;
    }
}
