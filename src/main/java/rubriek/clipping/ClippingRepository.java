package rubriek.clipping;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Missing;
import rubriek.shared.NormalLink;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Sorting;
import rubriek.shared.database.NativeIds;

/** The rows of the inbox. Locking is native SQL, since Hibernate's {@code for no key update} is not H2's. */
@ApplicationScoped
class ClippingRepository implements PanacheRepositoryBase<Clipping, UUID> {

    /** What a link comes in with. */
    record Arrival(
            String url,
            @Nullable String title,
            @Nullable String summary,
            @Nullable String section,
            @Nullable String note,
            @Nullable LocalDate publishedOn,
            Way way,
            String by) {

        /** Of the link's normal form. */
        String hash() {
            return NormalLink.of(url).hash();
        }
    }

    Clipping of(UUID newsletter, UUID id) {
        return find("id = ?1 and newsletterId = ?2", id, newsletter)
                .firstResultOptional()
                .orElseThrow(() -> new Missing("clipping", id));
    }

    /** Locked until the transaction ends. */
    Clipping locked(UUID newsletter, UUID id) {
        getEntityManager()
                .createNativeQuery("select id from clipping where id = ?1 for update")
                .setParameter(1, id)
                .getResultList();
        return of(newsletter, id);
    }

    /** @return whether it came in: false when the link lay there already */
    boolean arrive(UUID newsletter, Arrival link, Instant now) {
        know(newsletter, link.hash());
        return getEntityManager()
                        .createNativeQuery(
                                "insert into clipping (id, newsletter_id, url, link_hash, title, summary, section, note,"
                                        + " published_on, state, way, saved_by, details, details_due, version, created_at, updated_at)"
                                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, cast(?9 as date), 'new', ?10, ?11, 'waiting', ?12, 1, ?12, ?12)"
                                        + " on conflict do nothing")
                        .setParameter(1, UUID.randomUUID())
                        .setParameter(2, newsletter)
                        .setParameter(3, link.url())
                        .setParameter(4, link.hash())
                        .setParameter(5, link.title())
                        .setParameter(6, link.summary())
                        .setParameter(7, link.section())
                        .setParameter(8, link.note())
                        .setParameter(9, Objects.toString(link.publishedOn(), null))
                        .setParameter(10, link.way().word())
                        .setParameter(11, link.by())
                        .setParameter(12, now)
                        .executeUpdate()
                > 0;
    }

    /** @return false when the inbox has held the link before, even if it was deleted there */
    boolean know(UUID newsletter, String hash) {
        return getEntityManager()
                        .createNativeQuery("insert into known_link (newsletter_id, link_hash) values (?1, ?2)"
                                + " on conflict do nothing")
                        .setParameter(1, newsletter)
                        .setParameter(2, hash)
                        .executeUpdate()
                > 0;
    }

    Clipping withLink(UUID newsletter, String hash) {
        return find("newsletterId = ?1 and linkHash = ?2", newsletter, hash).singleResult();
    }

    List<Clipping> withLinks(UUID newsletter, Collection<String> hashes) {
        return hashes.isEmpty() ? List.of() : list("newsletterId = ?1 and linkHash in ?2", newsletter, hashes);
    }

    /** Of which an entry stands, or stood, in this issue. */
    List<Clipping> ofIssue(UUID issue) {
        return list("placedIssue", issue);
    }

    /** Latest first, unless the request says otherwise. */
    List<Clipping> page(UUID newsletter, ClippingFilter filter, PageRequest page) {
        return find(where(filter) + page.orderBy(Sorting.down(ClippingSort.SAVED_AT)), values(newsletter, filter))
                .page(page.page() - 1, page.size())
                .list();
    }

    long count(UUID newsletter, ClippingFilter filter) {
        return count(where(filter), values(newsletter, filter));
    }

    /** Writes the change now; that its link is another clipping's may come to light only here. */
    void store(Clipping clipping) {
        try {
            persistAndFlush(clipping);
        } catch (ConstraintViolationException taken) {
            throw Refused.conflict("link-taken");
        }
    }

    /** Those whose page is to be read; whoever takes them has until then to say what came of it. */
    List<Clipping> toRead(Instant now, Instant until, int most) {
        var ids = NativeIds.found(
                getEntityManager(),
                "select cast(id as varchar(36)) from clipping where details = 'waiting' and details_due <= ?1"
                        + " order by details_due limit ?2 for update skip locked",
                now,
                most);
        var found = new ArrayList<Clipping>();
        for (var id : ids) found.add(findById(id));
        found.forEach(c -> c.detailsDue = until);
        return found;
    }

    private static String where(ClippingFilter filter) {
        return "newsletterId = :newsletter"
                + (filter.state() == null ? "" : " and state = :state")
                + (filter.q() == null
                        ? ""
                        : " and lower(concat(coalesce(title, ''), ' ', url, ' ', coalesce(source, ''), ' ',"
                                + " coalesce(summary, ''), ' ', coalesce(note, ''))) like :q escape '!'");
    }

    private static Parameters values(UUID newsletter, ClippingFilter filter) {
        var values = Parameters.with("newsletter", newsletter);
        if (filter.state() != null) values.and("state", filter.state());
        if (filter.q() != null) values.and("q", contains(filter.q()));
        return values;
    }

    private static String contains(String words) {
        return "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
