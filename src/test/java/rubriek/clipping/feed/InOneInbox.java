package rubriek.clipping.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import rubriek.clipping.CaptureDraft;
import rubriek.clipping.ClippingDraft;
import rubriek.clipping.ClippingFilter;
import rubriek.clipping.ClippingState;
import rubriek.clipping.ClippingView;
import rubriek.clipping.Clippings;
import rubriek.newsletter.Newsletters;
import rubriek.shared.PageRequest;
import rubriek.support.LocalWeb;
import rubriek.support.Sample;
import rubriek.support.TickingClock;

/** A newsletter with an empty inbox, a server for its feeds, and what tests do with both. */
abstract class InOneInbox {

    static final Locale NL = Locale.forLanguageTag("nl");

    @Inject
    Feeds feeds;

    @Inject
    Clippings clippings;

    @Inject
    Newsletters newsletters;

    @Inject
    TickingClock clock;

    final String slug = "f" + UUID.randomUUID();

    LocalWeb web;

    @BeforeEach
    void a_newsletter_and_a_server() {
        newsletters.create(Sample.newsletterDraft(slug));
        web = LocalWeb.start();
    }

    @AfterEach
    void close() {
        web.close();
    }

    FeedView add(String path, @org.jspecify.annotations.Nullable String section) {
        return feeds.add(slug, new FeedDraft(web.address(path), section), "een test", NL)
                .feed();
    }

    static Duration wait(FeedView feed) {
        return Duration.ofHours(Math.round(
                Duration.between(feed.last().at(), feed.nextReading()).toMinutes() / 60.0));
    }

    List<ClippingView> inbox() {
        return clippings
                .list(slug, new ClippingFilter(null, null), PageRequest.first(200))
                .items();
    }

    List<String> links() {
        return inbox().stream().map(ClippingView::url).toList();
    }

    static CaptureDraft capture(String url) {
        return new CaptureDraft(url, null, null, null, null, null, null, null);
    }

    static ClippingDraft rejected(ClippingDraft d) {
        return new ClippingDraft(
                d.url(),
                d.title(),
                d.summary(),
                d.source(),
                d.language(),
                d.publishedOn(),
                d.image(),
                d.imageAlt(),
                d.section(),
                d.note(),
                ClippingState.REJECTED);
    }

    void serve(String path, String type, String text) {
        web.at(path, (call, out) -> LocalWeb.answer(out, 200, "Content-Type: " + type, text.getBytes(UTF_8)));
    }

    static String item(String path) {
        return item(path, "Over " + path);
    }

    static String item(String path, String title) {
        return "<item><title>" + title + "</title><link>https://linde.example/" + path + "</link></item>";
    }

    static String rss(String items) {
        return "<rss version=\"2.0\"><channel><title>Wijkblad</title><link>https://linde.example/</link><description>d</description>"
                + items + "</channel></rss>";
    }
}
