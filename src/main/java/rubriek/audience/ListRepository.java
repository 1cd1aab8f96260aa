package rubriek.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Sorting;

@ApplicationScoped
class ListRepository implements PanacheRepositoryBase<MailingList, UUID> {

    MailingList named(String slug) {
        return known(slug).orElseThrow(() -> new Missing("list", slug));
    }

    Optional<MailingList> known(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    MailingList withId(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new Missing("list", id));
    }

    /**
     * The other list that has this slug, or had it first.
     *
     * @param by who may have it all the same, for they had it before; null for nobody
     */
    Optional<MailingList> holder(String slug, @Nullable MailingList by) {
        return list("slug = ?1 or knownAs = ?1", slug).stream()
                .filter(list -> list != by)
                .findFirst();
    }

    /** By slug, unless the request says otherwise. */
    List<MailingList> page(PageRequest page) {
        return find(page.orderBy(Sorting.up(ListSort.SLUG)))
                .page(page.page() - 1, page.size())
                .list();
    }

    List<MailingList> of(UUID newsletter) {
        return list("newsletterId = ?1 order by title, slug", newsletter);
    }

    /** Those that have a list. */
    Set<UUID> newsletters() {
        return Set.copyOf(getEntityManager()
                .createQuery("select distinct newsletterId from MailingList", UUID.class)
                .getResultList());
    }

    /** Those that ask their readers whether they still want them, by slug. */
    List<UUID> thatReconfirm() {
        return getEntityManager()
                .createQuery("select id from MailingList where reconfirm is not null order by slug", UUID.class)
                .getResultList();
    }

    long confirmed(MailingList list) {
        return getEntityManager()
                .createQuery("select count(*) from Subscription where listId = ?1 and status = ?2", Long.class)
                .setParameter(1, list.id)
                .setParameter(2, SubscriptionStatus.CONFIRMED)
                .getSingleResult();
    }

    boolean peopled(MailingList list) {
        return getEntityManager()
                        .createQuery("select count(*) from Subscription where listId = ?1", Long.class)
                        .setParameter(1, list.id)
                        .getSingleResult()
                > 0;
    }

    /** Two that come at the same time both find the slug free; the second one hears it here. */
    void store(MailingList list) {
        try {
            persistAndFlush(list);
        } catch (ConstraintViolationException taken) {
            throw Refused.conflict("slug-taken", list.slug);
        }
    }
}
