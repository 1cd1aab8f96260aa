package rubriek.clipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.newsletter.Newsletters;
import rubriek.shared.NormalLink;
import rubriek.support.DatabaseTest;
import rubriek.support.LocalWeb;
import rubriek.support.Sample;
import rubriek.support.TickingClock;

/** What a page says fills what an editor left open. */
@DatabaseTest
class ClippingDetailsTest {

    @Inject
    Clippings clippings;

    @Inject
    ClippingDetails details;

    @Inject
    CanonicalLinks canonical;

    @Inject
    Newsletters newsletters;

    @Inject
    TickingClock clock;

    private final String slug = "d" + UUID.randomUUID();
    private LocalWeb web;

    @BeforeEach
    void a_newsletter_and_a_server() {
        newsletters.create(Sample.newsletterDraft(slug));
        web = LocalWeb.start();
        web.page("/bank?x=1", """
                <!doctype html><html lang="nl"><title>Een bank onder de *linde*</title>
                <meta name="description" content="Er staat een [nieuwe] bank onder de linde op het plein.">
                <link rel="canonical" href="/bank">""");
    }

    @AfterEach
    void close() {
        web.close();
    }

    @Test
    void what_was_saved_is_read_in_the_background_and_fills_what_is_empty() {
        clock.set(Instant.parse("1990-01-01T10:00:00Z")); // what other tests saved is not due then
        var saved = save("/bank?x=1", "Mijn titel");
        assertEquals(DetailsState.WAITING, saved.details().state());
        assertTrue(web.calls().isEmpty(), "saving reads nothing");
        while (details.readWaiting(50) > 0) assertTrue(web.calls().size() < 50);
        var read = clippings.get(slug, saved.id());
        assertEquals(DetailsState.READ, read.details().state());
        assertEquals("Mijn titel", read.title());
        assertEquals("Er staat een \\[nieuwe\\] bank onder de linde op het plein.", read.summary());
        assertEquals("nl", read.language());
        var family = canonical
                .families(List.of(NormalLink.of(web.address("/bank")).hash()))
                .values()
                .iterator()
                .next();
        assertTrue(family.contains(NormalLink.of(saved.url()).hash()));
    }

    @Test
    void a_page_that_is_not_there_leaves_the_rest_to_the_editor() {
        var saved = save("/nergens", null);
        var read = details.refresh(slug, saved.id());
        assertEquals(DetailsState.FAILED, read.details().state());
        assertEquals("404", read.details().fault());
        assertNull(read.title());
        web.page("/nergens", "<!doctype html><title>Toch wel</title>");
        assertEquals("Toch wel", details.refresh(slug, saved.id()).title());
    }

    @Test
    void a_server_that_is_away_is_said_so() {
        var saved = clippings
                .capture(
                        slug,
                        new CaptureDraft("http://127.0.0.1:1/weg", null, null, null, null, null, null, null),
                        "een test")
                .get(0)
                .clipping();
        var read = details.refresh(slug, saved.id());
        assertEquals(DetailsState.FAILED, read.details().state());
        assertEquals("no-connection", read.details().fault());
    }

    private ClippingView save(String path, String title) {
        var draft = new CaptureDraft(web.address(path), null, null, title, null, null, null, null);
        return clippings.capture(slug, draft, "een test").get(0).clipping();
    }
}
