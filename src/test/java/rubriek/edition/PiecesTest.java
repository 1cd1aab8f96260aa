package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import rubriek.issue.Card;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.Figure;
import rubriek.issue.Image;
import rubriek.issue.IssueView;
import rubriek.issue.News;
import rubriek.issue.Section;
import rubriek.issue.Teaser;
import rubriek.issue.Text;
import rubriek.support.ApplicationTest;
import rubriek.support.KindSamples;
import rubriek.support.Kinds;
import rubriek.support.Sample;

/** What stands in a piece, what it refers to, and how it is cut. */
@ApplicationTest
class PiecesTest {

    private final Editions editions;

    PiecesTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void a_reference_is_a_title_on_the_web_a_link_to_the_page_in_mail_and_a_page_number_on_paper() throws Exception {
        var issue = Sample.issue(Kinds.sections());
        var onWeb = Jsoup.parse(web(issue)).select("#k-voorwoord a[href=#k-artikel]");
        assertEquals("De hof die weer groen werd", onWeb.text());
        var inMail = Jsoup.parse(editions.mail(Sample.newsletter(), issue).html())
                .select("a[href$=/newsletters/de-linde/9#k-ruil]");
        assertEquals("de plantjesruil", inMail.first().text());
        assertTrue(editions.mail(Sample.newsletter(), issue).text().contains("en kom naar de plantjesruil."));
        var paper = printed(issue).replaceAll("\\s+", " ").replace("\u00AD", "");
        assertTrue(paper.matches(".*de plantjes-? ?ruil \\(pagina \\d\\)\\..*"), paper);
    }

    @Test
    void a_reference_to_what_is_not_shown_is_its_words() {
        var text = new Text("t", "Zie [het stuk](#k-weg) en [niets](#bestaat-niet).", null);
        var issue = Sample.issue(List.of(Sample.section("R", Kinds.hiddenIn(EditionKind.WEB), text)));
        assertEquals(
                "Zie het stuk en niets.", Jsoup.parse(web(issue)).select("#t").text());
        assertEquals(0, Jsoup.parse(web(issue)).select("#t a").size());
        assertEquals(
                0,
                Jsoup.parse(editions.mail(Sample.newsletter(), issue).html())
                        .select("a.reference")
                        .size());
    }

    @Test
    void a_quote_is_not_said_twice() {
        var mail =
                editions.mail(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", KindSamples.article()))));
        assertEquals(1, occurrences(mail.text(), "Wie niet kon tillen"));
        assertEquals(1, occurrences(mail.html(), "Wie niet kon tillen"));
        assertEquals(1, occurrences(mail.text(), "Een boom plant je niet voor jezelf."));
        var page = Jsoup.parse(web(issue(KindSamples.article())));
        assertEquals("true", page.select("aside.quote").get(0).attr("aria-hidden"));
        assertEquals("", page.select("aside.quote").get(1).attr("aria-hidden"));
    }

    @Test
    void boxes_stand_after_their_paragraph_and_answers_open_with_a_name() {
        var page = Jsoup.parse(web(Sample.issue(Kinds.sections())));
        var box = page.expectFirst("#k-artikel aside.box.accent");
        var before = box.previousElementSiblings().stream()
                .filter(e -> e.is("p"))
                .findFirst()
                .orElseThrow();
        assertTrue(before.text().startsWith("Op een zaterdag"), before::toString);
        assertEquals("Zelf een hof beginnen?", box.select("h4").text());
        assertEquals(2, page.select("#k-vragen h4.question").size());
        assertEquals(3, page.select("#k-vragen p.answer").size());
    }

    @Test
    void a_mail_with_little_room_keeps_the_titles_and_the_way_to_the_rest_E_01() {
        var prose = "Een zin die er flink wat ruimte inneemt, zodat het niet past. ".repeat(40);
        var sections = new ArrayList<>(Kinds.sections());
        sections.add(new Section(
                "s-veel",
                "Veel",
                true,
                null,
                IntStream.range(0, 60)
                        .mapToObj(i -> (Entry) new News("n" + i, "Bericht " + i, null, prose, null, null, null))
                        .toList()));
        var mail = editions.mail(Sample.newsletter(), Sample.issue(sections));
        assertTrue(mail.shortened() && MailSize.encoded(mail.html()) <= MailSize.LIMIT);
        var html = Jsoup.parse(mail.html());
        assertTrue(html.select("a[href$=/9/n7/bericht-7]").size() == 1, mail.text());
        assertFalse(html.text().contains("Eerst de stenen"));
        assertTrue(mail.text().contains("De hof die weer groen werd")
                && mail.text().contains("/9/k-artikel/de-hof-die-weer-groen-werd"));
        var titles = editions.mail(
                Sample.newsletter(), Sample.issue(List.of(new Section("s", "Alles", true, null, many(prose)))));
        assertTrue(titles.shortened() && MailSize.encoded(titles.html()) <= MailSize.LIMIT);
        assertTrue(titles.text().contains("De hof die weer groen werd\nLees verder:\n"), titles.text());
    }

    private static List<Entry> many(String text) {
        var all = new ArrayList<Entry>(Kinds.full());
        IntStream.range(0, 250).forEach(i -> all.add(new News("n" + i, "Bericht " + i, null, text, null, null, null)));
        return all;
    }

    @Test
    void a_teaser_and_a_card_end_at_a_sentence_or_a_word() {
        var lead = "Dit is een zin van enige lengte die nergens over gaat. ".repeat(12);
        var card = new Card("c", "Kaart", null, null, lead, null, null);
        var teaser = new Teaser("t", "Begin", "woord ".repeat(200), null, null, null);
        var text = editions.mail(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", card, teaser))))
                .text();
        assertTrue(text.contains("gaat. Dit is een zin van enige lengte die nergens over gaat.\n"), text);
        assertTrue(text.contains("woord…\n"), text);
    }

    @Test
    void a_picture_that_is_only_one_of_our_media_is_not_shown_until_it_can_be_found() {
        var image = new Image(null, UUID.randomUUID(), "Een boom", null);
        var issue = Sample.issue(List.of(Sample.section("R", new Figure("f", image, null, null, null, null))));
        assertEquals(0, Jsoup.parse(web(issue)).select("main img").size());
        assertTrue(editions.mail(Sample.newsletter(), issue).text().contains("[Beeld: Een boom]"));
    }

    @Test
    void cards_are_numbered_in_every_edition_where_a_section_has_several() throws Exception {
        var other = new Card("c2", "Molenaar", null, null, "Hij maalt.", null, null);
        var alone = new Card("c3", "Smid", null, null, "Hij smeedt.", null, null);
        var issue =
                Sample.issue(List.of(Sample.section("Werk", KindSamples.card(), other), Sample.section("Vuur", alone)));
        var mail = editions.mail(Sample.newsletter(), issue);
        for (var edition : List.of(
                Jsoup.parse(mail.html()).text(),
                mail.text(),
                Jsoup.parse(web(issue)).text(),
                printed(issue))) {
            assertTrue(edition.contains("1. Bakker zonder winkel") && edition.contains("2. Molenaar"), edition);
            assertFalse(edition.contains("1. Smid") || edition.contains("3. Smid"), edition);
        }
        assertEquals(
                "Bakker zonder winkel",
                Jsoup.parse(web(issue)).select("#k-kaart h3 a").text());
    }

    private static int occurrences(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private static IssueView issue(Entry entry) {
        return Sample.issue(List.of(Sample.section("Rubriek", entry)));
    }

    private String web(IssueView issue) {
        return editions.web(Sample.newsletter(), issue).html();
    }

    private String printed(IssueView issue) throws Exception {
        try (var pdf = Loader.loadPDF(editions.print(Sample.newsletter(), issue).pdf())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }
}
