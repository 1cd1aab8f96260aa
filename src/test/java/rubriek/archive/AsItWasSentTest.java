package rubriek.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.edition.Editions;
import rubriek.issue.Event;
import rubriek.issue.Issues;
import rubriek.issue.SeenLinks;
import rubriek.issue.Sighting;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.ThemeName;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.Kiosk;

/** What the archive shows is what was sent, whatever becomes of the newsletter. */
@DatabaseTest
class AsItWasSentTest {

    @Inject
    Kiosk kiosk;

    @Inject
    Archive archive;

    @Inject
    Issues issues;

    @Inject
    Newsletters newsletters;

    @Inject
    Editions editions;

    @Inject
    SeenLinks seen;

    private String slug = "";

    @BeforeEach
    void published() {
        slug = kiosk.newsletter("De Linde", "nl", "Nieuws uit de buurt.");
        kiosk.dress(slug, Brand.of(ThemeName.KLASSIEK, "#aa0000"));
        kiosk.published(slug, 1, "Een");
    }

    private NewsletterView newsletter() {
        return newsletters.get(slug);
    }

    @Test
    void its_page_stays() {
        var before = archive.open(slug, 1).page();
        kiosk.becomeAnother(slug);
        var after = archive.open(slug, 1).page();
        assertEquals(before.html(), after.html());
        assertEquals(before.style(), after.style());
        assertEquals("nl", Jsoup.parse(after.html()).selectFirst("html").attr("lang"));
        assertEquals("nl", archive.open(slug, 1).around().locale().getLanguage());
    }

    @Test
    void its_mail_stays_for_those_who_get_it_later_but_for_who_publishes() { // G-02
        var before = editions.mail(newsletter(), issues.get(slug, 1));
        kiosk.becomeAnother(slug);
        var after = editions.mail(newsletter(), issues.get(slug, 1));
        assertEquals(before.text().replace("Buurthuis De Linde", "Friends of Lime"), after.text());
        assertTrue(after.html().contains("#aa0000"));
        assertEquals("De Linde, nummer 1 – juni 2026", after.subject());
    }

    @Test
    void its_paper_stays() {
        var before = archive.print(slug, 1);
        kiosk.becomeAnother(slug);
        assertArrayEquals(before.pdf(), archive.print(slug, 1).pdf());
    }

    @Test
    void its_name_stays_in_lists_and_in_the_feed() {
        kiosk.becomeAnother(slug);
        kiosk.published(slug, 2, "Two");
        var names = List.of("Issue 2 – June 2026", "Nummer 1 – juni 2026");
        assertEquals(
                names,
                archive.page(slug, 1).items().stream().map(i -> i.title()).toList());
        assertEquals(
                names,
                issues.list(slug, null, PageRequest.first(9)).items().stream()
                        .map(row -> row.title())
                        .toList());
        assertEquals(
                "De Linde, nummer 1 – juni 2026",
                issues.list(slug, null, PageRequest.first(9)).items().get(1).subject());
        assertEquals(
                "Nummer 1 – juni 2026", archive.open(slug, 2).around().earlier().title());
        var feed = archive.feed(slug).xml();
        assertTrue(feed.contains(">The Lime Tree<"));
        assertTrue(feed.contains("<entry xml:lang=\"en\">"));
        assertTrue(feed.contains("<entry xml:lang=\"nl\">"));
        assertTrue(feed.contains("Lees verder"));
        assertTrue(feed.contains("Read more"));
    }

    @Test
    void its_name_stays_where_a_link_was_seen() {
        kiosk.becomeAnother(slug);
        kiosk.published(slug, 2, "Two");
        assertEquals(
                List.of("Issue 2 – June 2026", "Nummer 1 – juni 2026"),
                seen.of(slug, "https://bron.example/lees", null, Locale.ENGLISH).stream()
                        .map(Sighting::title)
                        .toList());
    }

    @Test
    void its_events_stay() {
        var event = new Event(
                "e1",
                "Buurtdag",
                OffsetDateTime.parse("2026-06-20T10:00:00+02:00"),
                null,
                "Plein",
                null,
                null,
                "Kom *allen*.",
                null,
                null,
                null);
        kiosk.published(slug, 3, List.of(event));
        var before = archive.event(slug, 3, "e1");
        kiosk.becomeAnother(slug);
        assertEquals(before.text(), archive.event(slug, 3, "e1").text());
    }

    @Test
    void a_draft_follows_the_newsletter() {
        var draft = kiosk.draft(slug, 2, "Twee");
        assertEquals("Nummer 2 – juni 2026", draft.title());
        kiosk.becomeAnother(slug);
        assertEquals("Issue 2 – June 2026", issues.get(slug, 2).title());
        assertNotEquals(
                editions.web(newsletter(), draft).html(),
                editions.web(newsletter(), issues.get(slug, 2)).html());
    }

    @Test
    void addresses_and_the_sender_are_of_today() {
        kiosk.becomeAnother(slug);
        var today = kiosk.renamed(slug);
        assertTrue(archive.open(today, 1).page().html().contains("/newsletters/" + today + "/1"));
        assertFalse(archive.open(today, 1).page().html().contains("/newsletters/" + slug + "/"));
    }
}
