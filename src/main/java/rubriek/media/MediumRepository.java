package rubriek.media;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Sorting;

@ApplicationScoped
class MediumRepository implements PanacheRepositoryBase<Medium, UUID> {

    Medium of(UUID newsletter, UUID id) {
        return find("newsletterId = ?1 and id = ?2", newsletter, id)
                .firstResultOptional()
                .orElseThrow(() -> new Missing("medium", id));
    }

    Optional<Medium> withHash(UUID newsletter, String hash) {
        return find("newsletterId = ?1 and hash = ?2", newsletter, hash).firstResultOptional();
    }

    /** Those of the newsletter that are there, in no order. */
    List<Medium> among(UUID newsletter, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("newsletterId = ?1 and id in ?2", newsletter, ids);
    }

    /** Newest first, unless the request says otherwise. */
    List<Medium> page(UUID newsletter, @Nullable MediumKind kind, PageRequest page) {
        return all(newsletter, kind, page.orderBy(Sorting.down(MediumSort.CREATED_AT)))
                .page(page.page() - 1, page.size())
                .list();
    }

    long countOf(UUID newsletter, @Nullable MediumKind kind) {
        return all(newsletter, kind, "").count();
    }

    private PanacheQuery<Medium> all(UUID newsletter, @Nullable MediumKind kind, String order) {
        return kind == null
                ? find("newsletterId = ?1" + order, newsletter)
                : find("newsletterId = ?1 and kind = ?2" + order, newsletter, kind);
    }

    Optional<Rendition> rendition(UUID medium, String name) {
        return getEntityManager()
                .createQuery(
                        "select r from Medium m join m.renditions r where m.id = ?1 and r.name = ?2", Rendition.class)
                .setParameter(1, medium)
                .setParameter(2, name)
                .getResultStream()
                .findFirst();
    }

    Optional<RenditionPart> part(UUID rendition, int place) {
        return Optional.ofNullable(
                getEntityManager().find(RenditionPart.class, new RenditionPart.Key(rendition, place)));
    }

    List<byte[]> partsOfWhole(UUID medium) {
        return getEntityManager()
                .createQuery(
                        "select p.octets from Medium m join m.renditions r, RenditionPart p"
                                + " where m.id = ?1 and r.place = 0 and p.renditionId = r.id order by p.place",
                        byte[].class)
                .setParameter(1, medium)
                .getResultList();
    }

    /** Writes a part and lets go of it, so that a large file is never in memory as a whole. */
    void store(RenditionPart part) {
        getEntityManager().persist(part);
        getEntityManager().flush();
        getEntityManager().detach(part);
    }

    /** Renditions and parts go with it; the database refuses while something refers to it. */
    void remove(Medium medium) {
        getEntityManager()
                .createQuery("delete from Medium where id = ?1")
                .setParameter(1, medium.id)
                .executeUpdate();
    }
}
