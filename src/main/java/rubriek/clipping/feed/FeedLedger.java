package rubriek.clipping.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.Brought;
import rubriek.clipping.Clippings;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Texts;

/** The rows of feeds, one transaction for each step; between the steps, feeds are read without one. */
@ApplicationScoped
@Transactional
class FeedLedger {

    /** After this a feed whose reader is gone is read by another. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    private final Newsletters newsletters;
    private final FeedRepository feeds;
    private final Clippings clippings;
    private final FeedSettings settings;
    private final Clock clock;

    FeedLedger(Newsletters newsletters, FeedRepository feeds, Clippings clippings, FeedSettings settings, Clock clock) {
        this.newsletters = newsletters;
        this.feeds = feeds;
        this.clippings = clippings;
        this.settings = settings;
        this.clock = clock;
    }

    /** A feed that is to be read, with what its server wants to hear. */
    record Claim(
            UUID id,
            String url,
            @Nullable String etag,
            @Nullable String lastModified) {

        static Claim of(Feed feed) {
            return new Claim(feed.id, feed.url, feed.etag, feed.lastModified);
        }
    }

    List<Claim> claim(int most) {
        var due = feeds.due(clock.instant(), most);
        due.forEach(feed -> feed.dueAt = clock.instant().plus(LEASE));
        return due.stream().map(Claim::of).toList();
    }

    Claim claim(String newsletter, UUID id) {
        var feed = feeds.of(newsletters.get(newsletter).id(), id);
        feed.dueAt = clock.instant().plus(LEASE);
        return Claim.of(feed);
    }

    /** A feed that was deleted while it was read brings nothing. */
    void record(UUID id, Reading reading) {
        feeds.findByIdOptional(id).ifPresent(feed -> record(feed, reading));
    }

    /** @return the feed; the one that was there already, when there was one at that address */
    Feeds.Added add(String newsletter, FeedDraft draft, Reading reading, String by, Locale language) {
        var publication = newsletters.get(newsletter).id();
        var known = feeds.at(publication, reading.address());
        if (known.isPresent()) return new Feeds.Added(known.get().view(texts(language)), false);
        var feed = new Feed(publication, reading.address(), draft.section(), by, clock.instant());
        record(feed, reading);
        try {
            feeds.persistAndFlush(feed);
        } catch (ConstraintViolationException addedMeanwhile) {
            throw Refused.conflict("feed-taken");
        }
        return new Feeds.Added(feed.view(texts(language)), true);
    }

    Page<FeedView> list(String newsletter, PageRequest page, Locale language) {
        var publication = newsletters.get(newsletter).id();
        var texts = texts(language);
        var views =
                feeds.page(publication, page).stream().map(f -> f.view(texts)).toList();
        return Page.of(views, page, feeds.countOf(publication));
    }

    FeedView get(String newsletter, UUID id, Locale language) {
        return feeds.of(newsletters.get(newsletter).id(), id).view(texts(language));
    }

    void delete(String newsletter, UUID id) {
        feeds.delete(feeds.of(newsletters.get(newsletter).id(), id));
    }

    private void record(Feed feed, Reading reading) {
        var zone = newsletters.get(feed.newsletterId).zone();
        var items = reading.items().stream().map(item -> brought(item, zone)).toList();
        var fresh = clippings.bring(feed.newsletterId, items, feed.section, feed.url);
        feed.record(reading, fresh, settings, clock.instant());
    }

    private static Brought brought(FeedItem item, ZoneId zone) {
        var at = item.publishedAt();
        return new Brought(
                item.url(),
                item.title(),
                item.summary(),
                at == null ? null : at.atZone(zone).toLocalDate());
    }

    private static Texts texts(Locale language) {
        return Texts.of("feed", language);
    }
}
