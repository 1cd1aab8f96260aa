package rubriek.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import rubriek.issue.Article;
import rubriek.issue.IssueDraft;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.support.DatabaseTest;
import rubriek.support.KindSamples;
import rubriek.support.Kiosk;

/** The feed, read by a strict parser. */
@DatabaseTest
class AtomFeedTest {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @Inject
    Kiosk kiosk;

    @Inject
    Archive archive;

    @Test
    void it_has_all_that_rfc_4287_asks() throws Exception {
        var slug = kiosk.newsletter("Wonen & <werken>", "nl", "Over **wonen**.");
        kiosk.published(slug, 1, "Een");
        kiosk.published(slug, 2, "Twee");
        var feed = feed(slug);
        assertEquals("feed", feed.getLocalName());
        assertEquals("nl", feed.getAttribute("xml:lang"));
        assertEquals("Wonen & <werken>", text(feed, "title"));
        assertEquals("Over wonen.", text(feed, "subtitle"));
        assertEquals("Buurthuis De Linde", text(feed, "name"));
        assertTrue(address(feed, "self").endsWith("/newsletters/" + slug + "/feed.atom"));
        assertTrue(address(feed, "alternate").startsWith("http"));
        var entries = children(feed, "entry");
        assertEquals(
                List.of("Nummer 2 – juni 2026", "Nummer 1 – juni 2026"),
                entries.stream().map(e -> text(e, "title")).toList());
        for (var entry : entries) {
            assertTrue(text(entry, "id").matches("urn:uuid:[0-9a-f-]{36}"));
            assertFalse(
                    OffsetDateTime.parse(text(entry, "updated")).isAfter(OffsetDateTime.parse(text(feed, "updated"))));
            assertTrue(address(entry, "alternate").startsWith("http"));
        }
        assertEquals(2, entries.stream().map(e -> text(e, "id")).distinct().count());
    }

    @Test
    void an_entry_holds_all_that_its_issue_says() throws Exception {
        var slug = kiosk.newsletter();
        kiosk.published(slug, 1, "‘Georganiseerd’ & <b>vet</b>", "Twee");
        var content = children(children(feed(slug), "entry").get(0), "content").get(0);
        assertEquals("html", content.getAttribute("type"));
        var html = Jsoup.parseBodyFragment(content.getTextContent());
        assertEquals(List.of("1. Buurt"), html.select("h2").eachText());
        assertEquals(
                List.of("‘Georganiseerd’ & <b>vet</b> (Bron)", "Twee (Bron)"),
                html.select("h3").eachText());
        assertEquals("https://bron.example/lees", html.select("h3 a").attr("href"));
        assertEquals("korte", html.select("em").first().text());
        assertEquals("Lees verder", html.select("p a").first().text());
    }

    @Test
    void a_reference_without_words_is_called_by_its_title_and_leads_to_the_web() throws Exception {
        var slug = kiosk.newsletter();
        var read = new Text("t-lees", "Lees ook [](#k-artikel), naast [](#s-buurt) en [](#weg).", null);
        var section =
                new Section("s-buurt", "Buurt", null, "Met [](#k-artikel).", List.of(read, KindSamples.article()));
        kiosk.published(
                slug,
                new IssueDraft(1, "2026-06", null, null, "Begin bij [](#k-artikel).", null, null, List.of(section)));
        var html = content(slug);
        assertTrue(html.text().startsWith("Begin bij De hof die weer groen werd."), html.text());
        assertTrue(html.text().contains("Met De hof die weer groen werd."), html.text());
        assertTrue(html.text().contains("Lees ook De hof die weer groen werd, naast Buurt en ."), html.text());
        var places = html.select("a.reference").eachAttr("href");
        assertTrue(
                places.get(0).matches("https?://.*/newsletters/" + slug + "/1/k-artikel/de-hof.*"), places::toString);
        assertTrue(places.get(3).matches("https?://.*/newsletters/" + slug + "/1#.*buurt"), places::toString);
    }

    @Test
    void a_call_of_a_note_that_stands_in_a_field_of_its_own_is_left_out() throws Exception {
        var slug = kiosk.newsletter();
        var article = new Article(
                "hof",
                "De hof",
                null,
                null,
                null,
                null,
                "Ze haalde een schep.[^1] Klaar.",
                null,
                null,
                null,
                "[^1]: Die hangt in de hal.",
                null,
                null,
                null);
        kiosk.published(slug, 1, List.of(article));
        var text = content(slug).text();
        assertTrue(text.contains("Ze haalde een schep. Klaar."), text);
        assertTrue(text.contains("Die hangt in de hal."), text);
        assertFalse(text.contains("[^"), text);
    }

    private org.jsoup.nodes.Element content(String slug) throws Exception {
        var entry = children(feed(slug), "entry").get(0);
        return Jsoup.parseBodyFragment(children(entry, "content").get(0).getTextContent())
                .body();
    }

    @Test
    void its_ids_outlive_a_new_slug() throws Exception {
        var slug = kiosk.newsletter();
        kiosk.published(slug, 1, "Een");
        var before = feed(slug);
        var renamed = kiosk.renamed(slug);
        assertEquals(text(before, "id"), text(feed(renamed), "id"));
    }

    @Test
    void an_empty_newsletter_has_a_feed_without_entries() throws Exception {
        assertEquals(List.of(), children(feed(kiosk.newsletter()), "entry"));
    }

    private Element feed(String slug) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(archive.feed(slug).xml())));
        return document.getDocumentElement();
    }

    private static List<Element> children(Element parent, String name) {
        var nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> name.equals(node.getLocalName()))
                .map(Element.class::cast)
                .toList();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
    }

    private static String address(Element parent, String rel) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }
}
