package rubriek.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;

/** Making, reading and changing the lists that people subscribe to. */
@ApplicationScoped
@Transactional
public class Lists {

    private final ListRepository lists;
    private final SuppressionRepository suppressions;
    private final Newsletters newsletters;
    private final ListFields fields;
    private final Clock clock;

    Lists(
            ListRepository lists,
            SuppressionRepository suppressions,
            Newsletters newsletters,
            ListFields fields,
            Clock clock) {
        this.lists = lists;
        this.suppressions = suppressions;
        this.newsletters = newsletters;
        this.fields = fields;
        this.clock = clock;
    }

    /** @throws Refused {@code slug-taken}; {@code slug-was-first}; {@code newsletter-unknown} */
    public ListView create(ListDraft draft) {
        fields.checked(draft);
        var newsletter = newsletter(draft);
        mustBeFree(draft.slug(), null);
        fields.mustSuit(null, draft);
        var list = new MailingList(draft, newsletter, clock.instant());
        lists.store(list);
        return list.view(newsletter);
    }

    public Page<ListView> list(PageRequest page) {
        var views = lists.page(page).stream().map(this::view).toList();
        return Page.of(views, page, lists.count());
    }

    /** The lists of one newsletter, by title. */
    public List<ListView> of(NewsletterView newsletter) {
        return lists.of(newsletter.id()).stream().map(l -> l.view(newsletter)).toList();
    }

    /** @throws Missing when there is none by that slug */
    public ListView get(String slug) {
        return view(lists.named(slug));
    }

    /** @throws Missing when there is none by that id */
    public ListView get(UUID id) {
        return view(lists.withId(id));
    }

    /**
     * Replaces a list. Consents that were given keep the words that they were given with. What stands, saved again, makes
     * no version.
     *
     * @param expected the version that the change was made on; null to overwrite whatever stands
     * @throws Refused {@code slug-taken}, {@code slug-was-first}, {@code newsletter-unknown}; {@code list-keeps-newsletter} once it has people on it
     */
    public ListView replace(String slug, ListDraft draft, @Nullable Integer expected) {
        fields.checked(draft);
        var newsletter = newsletter(draft);
        var list = lists.named(slug);
        list.mustStandAt(expected);
        if (draft.equals(list.draft(newsletter))) return list.view(newsletter);
        if (!slug.equals(draft.slug())) mustBeFree(draft.slug(), list);
        if (!newsletter.id().equals(list.newsletterId) && lists.peopled(list))
            throw Refused.conflict("list-keeps-newsletter", slug);
        fields.mustSuit(list, draft);
        list.replace(draft, newsletter, clock.instant());
        lists.store(list);
        return list.view(newsletter);
    }

    /**
     * Replaces a part: what stands is handed out, and what comes back is saved, in one transaction.
     *
     * @param expected the version that the change was made on; null for whatever stands
     */
    public ListView change(String slug, UnaryOperator<ListDraft> change, @Nullable Integer expected) {
        var list = lists.named(slug);
        return replace(slug, change.apply(list.draft(newsletters.get(list.newsletterId))), expected);
    }

    /**
     * With the suppressions that are about this list alone.
     *
     * @throws Refused {@code list-in-use} while people are on it, were on it, or got an issue by it
     */
    public void delete(String slug, @Nullable Integer expected) {
        var list = lists.named(slug);
        list.mustStandAt(expected);
        suppressions.delete("listId", list.id);
        lists.delete(list);
        try {
            lists.flush();
        } catch (ConstraintViolationException referred) {
            throw Refused.conflict("list-in-use", slug);
        }
    }

    private ListView view(MailingList list) {
        return list.view(newsletters.get(list.newsletterId));
    }

    private NewsletterView newsletter(ListDraft draft) {
        try {
            return newsletters.get(draft.newsletter());
        } catch (Missing unknown) {
            throw Refused.unprocessable("newsletter-unknown", draft.newsletter());
        }
    }

    private void mustBeFree(String slug, @Nullable MailingList by) {
        lists.holder(slug, by).ifPresent(holder -> {
            throw holder.slug.equals(slug)
                    ? Refused.conflict("slug-taken", slug)
                    : Refused.conflict("slug-was-first", slug, holder.slug);
        });
    }
}
