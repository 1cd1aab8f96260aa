package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rubriek.issue.Article;
import rubriek.issue.Column;
import rubriek.issue.EditionKind;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.issue.News;
import rubriek.support.ApplicationTest;
import rubriek.support.KindSamples;
import rubriek.support.Kinds;
import rubriek.support.Sample;

/** An article has a page of its own, and so has whatever else is long (content.md). */
@ApplicationTest
class PiecePagesTest {

    private static final String LONG = "Een zin die er flink wat ruimte inneemt. ".repeat(60);

    private final Editions editions;

    PiecePagesTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void an_article_stands_whole_on_a_page_of_its_own_under_one_heading() {
        var page = piece(Sample.issue(Kinds.sections()), "k-artikel");
        assertEquals(List.of("De hof die weer groen werd"), page.select("h1").eachText());
        var article = page.expectFirst("main > article#k-artikel");
        assertEquals("Wonen", article.expectFirst(".kicker").text());
        assertTrue(article.expectFirst(".opening").text().startsWith("Vijf jaar lang"));
        assertTrue(article.text().contains("Door: Noor Bakker (buurtverslaggever, De Linde) en Sem de Wit"));
        assertEquals(
                List.of("Eerst de stenen", "Zelf een hof beginnen?", "Wat het kost", "Tine Evers", "Verder lezen"),
                article.select("h2").eachText());
        assertEquals(2, article.select("aside.box").size());
        assertEquals(2, article.select("aside.quote").size());
        assertTrue(article.text().contains("Een waterkraan, geen hijskraan.")
                && article.text().contains("tine@delinde.example"));
        assertEquals(0, page.select("h1 a").size());
    }

    @Test
    void no_heading_level_is_skipped_whatever_the_kind_X_03() {
        for (var entry :
                List.of(KindSamples.article(), new News("n", "Bericht", LONG, "## Kop\n\n" + LONG, null, null, null)))
            assertNoLevelIsSkipped(piece(Sample.issue(List.of(Sample.section("R", entry))), entry.id()));
    }

    private static void assertNoLevelIsSkipped(Document page) {
        var before = 0;
        for (var heading : page.select("h1,h2,h3,h4,h5,h6")) {
            var level = heading.tagName().charAt(1) - '0';
            assertTrue(level <= before + 1, heading.toString());
            before = level;
        }
    }

    @Test
    void the_page_leads_to_the_archive_the_issue_and_its_neighbours() {
        var page = piece(Sample.issue(Kinds.sections()), "k-artikel");
        var path = page.select("nav.path a");
        assertEquals(List.of("Buurtkrant De Linde", "Nummer 9 – september 2021"), path.eachText());
        assertTrue(path.get(1).attr("href").endsWith("/newsletters/de-linde/9"));
        assertEquals(0, page.select("a[rel=prev]").size());
        assertTrue(page.expectFirst("nav.contents a[rel=next]")
                .attr("href")
                .endsWith("/newsletters/de-linde/9/k-vragen/de-vraag-van-de-maand"));
        assertEquals("2021-09-14", page.expectFirst("main > p time").attr("datetime"));
    }

    @Test
    void machines_read_whose_the_piece_is_and_of_which_issue() throws Exception {
        var page = piece(Sample.issue(Kinds.sections()), "k-artikel");
        var data = new ObjectMapper().readTree(page.expectFirst("script").data());
        var piece = data.at("/@graph/0");
        assertEquals("Article", piece.path("@type").asText());
        assertEquals("De hof die weer groen werd", piece.path("headline").asText());
        assertEquals("Noor Bakker", piece.at("/author/0/name").asText());
        assertEquals("2021-09-14T07:00:00Z", piece.path("datePublished").asText());
        assertEquals("PublicationIssue", piece.at("/isPartOf/@type").asText());
        assertTrue(piece.at("/image").asText().startsWith("https://"));
        assertEquals(3, data.at("/@graph/1/itemListElement").size());
        var address = page.expectFirst("link[rel=canonical]").attr("href");
        assertEquals(address, piece.path("url").asText());
        assertEquals(address, meta(page, "og:url"));
        assertEquals("De hof die weer groen werd", meta(page, "og:title"));
        assertEquals(piece.path("image").asText(), meta(page, "og:image"));
        assertTrue(meta(page, "og:description").startsWith("Vijf jaar lang"));
    }

    private static String meta(Document page, String property) {
        return page.expectFirst("meta[property=" + property + "]").attr("content");
    }

    @Test
    void the_page_of_the_issue_shows_how_a_long_piece_begins_and_where_it_goes_on() {
        var issue = Sample.issue(List.of(Sample.section("R", lengthened(KindSamples.article()), KindSamples.news())));
        var page = Jsoup.parse(editions.web(Sample.newsletter(), issue).html());
        var article = page.expectFirst("article#k-artikel");
        assertEquals("Wonen", article.expectFirst(".kicker").text());
        assertTrue(article.text().contains("Vijf jaar lang") && article.text().contains("Door: Noor Bakker"));
        assertFalse(article.text().contains("Een zin die er flink"));
        assertEquals(0, article.select("aside").size());
        var more = article.expectFirst(".more a");
        assertEquals("Lees verder: De hof die weer groen werd", more.attr("aria-label"));
        assertTrue(more.attr("href").endsWith("/9/k-artikel/de-hof-die-weer-groen-werd"));
        assertEquals(more.attr("href"), article.expectFirst("h3 a").attr("href"));
        assertEquals(0, page.select("article#k-nieuws h3 a").size());
    }

    @Test
    void a_short_article_stands_whole_in_the_issue_and_its_title_leads_to_its_page() {
        var page = Jsoup.parse(editions.web(Sample.newsletter(), Sample.issue(Kinds.sections()))
                .html());
        var article = page.expectFirst("article#k-artikel");
        assertEquals(2, article.select("aside.box").size());
        assertEquals(0, article.select(".more").size());
        assertTrue(article.expectFirst("h3 a").attr("href").endsWith("/k-artikel/de-hof-die-weer-groen-werd"));
    }

    @Test
    void long_news_editorials_and_columns_have_a_page_and_short_ones_none() {
        List<Entry> pieces = List.of(
                new News("n", "Bericht", null, LONG, null, null, null),
                new Editorial("e", "Voorwoord", LONG, null, null, null),
                new Column("c", "Column", LONG, null, null, null, null, null),
                KindSamples.editorial());
        var issue = Sample.issue(List.of(new rubriek.issue.Section("s", "R", true, null, pieces)));
        for (var id : List.of("n", "e", "c"))
            assertTrue(piece(issue, id).expectFirst("main > article").text().contains("ruimte inneemt."), id);
        assertTrue(editions.piece(Sample.newsletter(), issue, "k-voorwoord").isEmpty());
        var page = Jsoup.parse(editions.web(Sample.newsletter(), issue).html());
        assertEquals(3, page.select("main article .more a").size());
        assertTrue(page.select("#n").text().length() < 600, page.select("#n").text());
    }

    @Test
    void what_the_web_hides_has_no_page() {
        var issue = Sample.issue(List.of(Sample.section("R", Kinds.hiddenIn(EditionKind.WEB))));
        assertTrue(editions.piece(Sample.newsletter(), issue, "k-weg").isEmpty());
    }

    @Test
    void a_reference_leads_to_where_the_piece_is_read_whole() {
        var sections = List.of(
                Sample.section("R", KindSamples.editorial(), lengthened(KindSamples.article()), KindSamples.event()));
        var issue = Sample.issue(sections);
        var address = "/9/k-artikel/de-hof-die-weer-groen-werd";
        var web = Jsoup.parse(editions.web(Sample.newsletter(), issue).html());
        assertTrue(web.expectFirst("#k-voorwoord a").attr("href").endsWith(address));
        assertEquals(1, web.select("#k-voorwoord a[href=#k-ruil]").size());
        var mail = editions.mail(Sample.newsletter(), issue);
        assertEquals(
                1, Jsoup.parse(mail.html()).select("a[href$=" + address + "]").size());
        var page = piece(issue, "k-artikel");
        assertEquals(0, page.select("article a[href=#k-voorwoord]").size());
    }

    @Test
    void a_piece_without_a_title_in_letters_of_an_address_is_found_by_its_id_alone() {
        assertEquals(
                "https://x.example/newsletters/de-linde/9/a1",
                new Pieces(Sample.number9(), "https://x.example/newsletters/de-linde/9").page(titled("؟")));
        assertEquals(
                "https://x.example/newsletters/de-linde/9/a1/etes-vous-la-groot-cafe",
                new Pieces(Sample.number9(), "https://x.example/newsletters/de-linde/9")
                        .page(titled("Êtes-vous là? “Groot café”")));
    }

    private static Article titled(String title) {
        return new Article("a1", title, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static Article lengthened(Article a) {
        return new Article(
                a.id(),
                a.title(),
                a.image(),
                a.kicker(),
                a.lead(),
                a.authors(),
                a.body() + "\n\n" + LONG,
                a.boxes(),
                a.quotes(),
                a.contact(),
                a.footnotes(),
                a.furtherReading(),
                a.form(),
                a.hideIn());
    }

    private Document piece(IssueView issue, String id) {
        return Jsoup.parse(
                editions.piece(Sample.newsletter(), issue, id).orElseThrow().html());
    }
}
