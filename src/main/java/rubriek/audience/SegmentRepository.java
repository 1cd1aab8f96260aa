package rubriek.audience;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import rubriek.shared.Missing;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Sorting;

@ApplicationScoped
class SegmentRepository implements PanacheRepositoryBase<Segment, UUID> {

    Segment named(MailingList list, String slug) {
        return find(list, slug).orElseThrow(() -> new Missing("segment", slug));
    }

    Optional<Segment> find(MailingList list, String slug) {
        return find("listId = ?1 and slug = ?2", list.id, slug).firstResultOptional();
    }

    /** By slug, unless the request says otherwise. */
    List<Segment> page(MailingList list, PageRequest page) {
        return find("listId = ?1" + page.orderBy(Sorting.up(SegmentSort.SLUG)), list.id)
                .page(page.page() - 1, page.size())
                .list();
    }

    long count(MailingList list) {
        return count("listId", list.id);
    }

    /** Two that come at the same time both find the slug free; the second one hears it here. */
    void store(Segment segment) {
        try {
            persistAndFlush(segment);
        } catch (ConstraintViolationException taken) {
            throw Refused.conflict("slug-taken", segment.slug);
        }
    }
}
