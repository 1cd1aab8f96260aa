package rubriek.clipping;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;

/** Which clippings wait for their page to be read, and what came of it; one transaction for each step. */
@ApplicationScoped
@Transactional
class DetailsLedger {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final Newsletters newsletters;
    private final ClippingRepository clippings;
    private final CanonicalLinks canonical;
    private final Clock clock;

    DetailsLedger(Newsletters newsletters, ClippingRepository clippings, CanonicalLinks canonical, Clock clock) {
        this.newsletters = newsletters;
        this.clippings = clippings;
        this.canonical = canonical;
        this.clock = clock;
    }

    /** A page that is to be read. */
    record Claim(UUID id, NewsletterView newsletter, String url) {}

    List<Claim> claim(int most) {
        var now = clock.instant();
        return clippings.toRead(now, now.plus(LEASE), most).stream()
                .map(c -> new Claim(c.id, newsletters.get(c.newsletterId), c.url))
                .toList();
    }

    Claim claim(String newsletter, UUID id) {
        var publication = newsletters.get(newsletter);
        return new Claim(id, publication, clippings.of(publication.id(), id).url);
    }

    ClippingView get(String newsletter, UUID id) {
        return clippings.of(newsletters.get(newsletter).id(), id).view();
    }

    /** What was deleted or given another address meanwhile is left alone. */
    void record(Claim claim, PageDetailsView page) {
        if (page.canonical() != null) canonical.learn(claim.url(), page.canonical());
        clippings
                .findByIdOptional(claim.id())
                .filter(clipping -> clipping.url.equals(claim.url()))
                .ifPresent(clipping -> clipping.fill(page, clock.instant()));
    }
}
