package rubriek.newsletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Validation;

/** Making, reading and changing newsletters. */
@ApplicationScoped
@Transactional
public class Newsletters {

    private final NewsletterRepository newsletters;
    private final Validation validation;
    private final Clock clock;

    Newsletters(NewsletterRepository newsletters, Validation validation, Clock clock) {
        this.newsletters = newsletters;
        this.validation = validation;
        this.clock = clock;
    }

    /** @throws Refused {@code slug-taken} when another newsletter has this slug, or had it */
    public NewsletterView create(NewsletterDraft draft) {
        validation.check(draft);
        mustBeFree(draft.slug(), NewsletterRepository.NONE);
        var newsletter = new Newsletter(draft, clock.instant());
        newsletters.persist(newsletter);
        flush(draft.slug());
        return newsletter.view();
    }

    /** By title, unless a {@link NewsletterSort} says otherwise. */
    public Page<NewsletterView> list(PageRequest page) {
        var items = newsletters.page(page).stream().map(Newsletter::view).toList();
        return Page.of(items, page, newsletters.count());
    }

    /**
     * @param slug the one it has, or one it had: what was mailed keeps leading to it
     * @throws Missing when there is none by that slug
     */
    public NewsletterView get(String slug) {
        return newsletters.named(slug).view();
    }

    /** As {@link #get(String)}, for whoever only wonders. */
    public Optional<NewsletterView> find(String slug) {
        return newsletters.sought(slug).map(Newsletter::view);
    }

    /** @throws Missing when there is none by that id */
    public NewsletterView get(UUID id) {
        return newsletters
                .findByIdOptional(id)
                .orElseThrow(() -> new Missing("newsletter", id))
                .view();
    }

    /**
     * Replaces everything but its history. Under a new slug it answers to the old one too. What stands, saved again, makes no version.
     *
     * @param expected the version that the change was made on; null to overwrite whatever stands
     */
    public NewsletterView replace(String slug, NewsletterDraft draft, @Nullable Integer expected) {
        validation.check(draft);
        var newsletter = newsletters.named(slug);
        newsletter.mustStandAt(expected);
        if (draft.equals(newsletter.draft())) return newsletter.view();
        if (!newsletter.slug.equals(draft.slug())) {
            mustBeFree(draft.slug(), newsletter.id);
            newsletters.remember(newsletter.slug, newsletter.id);
        }
        newsletter.replace(draft, clock.instant());
        flush(draft.slug());
        return newsletter.view();
    }

    /**
     * Replaces a part: what stands is handed out, and what comes back is saved, in one transaction.
     *
     * @param expected the version that the change was made on; null for whatever stands
     */
    public NewsletterView change(String slug, UnaryOperator<NewsletterDraft> change, @Nullable Integer expected) {
        return replace(slug, change.apply(newsletters.named(slug).draft()), expected);
    }

    /**
     * Puts a word on the list of what the spell check takes as right. Two who do so at once both see their word there; one that is there
     * already changes nothing.
     */
    public NewsletterView learn(String slug, WordDraft draft) {
        validation.check(draft);
        newsletters.lock(slug);
        var newsletter = newsletters.named(slug);
        return replace(slug, newsletter.draft().knowing(draft.word().strip()), null);
    }

    /** @throws Refused {@code newsletter-in-use} while it has issues or lists */
    public void delete(String slug, @Nullable Integer expected) {
        var newsletter = newsletters.named(slug);
        newsletter.mustStandAt(expected);
        newsletters.delete(newsletter);
        try {
            newsletters.flush();
        } catch (ConstraintViolationException referred) {
            throw Refused.conflict("newsletter-in-use", slug);
        }
    }

    private void mustBeFree(String slug, UUID except) {
        if (newsletters.taken(slug, except)) throw Refused.conflict("slug-taken", slug);
    }

    /** Two that come at the same time both find the slug free; the second one hears it from the database. */
    private void flush(String slug) {
        try {
            newsletters.flush();
        } catch (ConstraintViolationException taken) {
            throw Refused.conflict("slug-taken", slug);
        }
    }
}
