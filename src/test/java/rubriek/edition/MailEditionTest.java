package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rubriek.issue.EditionKind;
import rubriek.issue.Image;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.newsletter.Brand;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;

@DatabaseTest
class MailEditionTest {

    private final Editions editions;

    MailEditionTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void the_headings_are_the_issue_its_sections_and_its_entries_X_03() {
        var mail = number9();
        assertEquals("Nummer 9 – september 2021", mail.select("h1").text());
        assertEquals(
                List.of("1. Gezondheid", "2. Leefbaarheid", "3. Jong & oud", "4. Agenda"),
                mail.select("h2").eachText());
        assertEquals(9, mail.select("h3").size());
        assertNoLevelIsSkipped(mail);
    }

    @Test
    void subheads_in_a_text_fall_in_with_the_headings_X_03() {
        var text = new Text("t", "#### Eerst\n\n# Dan", null);
        var link = new Link(
                "l",
                "Titel",
                "https://a.example",
                null,
                null,
                "###### Klein\n\ntekst",
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        var mail = html(new Section("s", "Rubriek", null, "# Inleiding", List.of(text, link)));
        assertEquals("h1 h2 h3 h3 h3 h3 h4", levels(mail));
        assertNoLevelIsSkipped(mail);
    }

    @Test
    void the_title_is_the_link_and_the_source_stands_in_brackets() {
        var entry = number9().select("h3").get(1);
        assertEquals("Huisarts en wijkteam onder één dak; wat verandert er? (Zorg+Wijk)", entry.text());
        assertEquals(
                "https://www.zorgenwijk.example/artikelen/een-dak?bron=linde&jaar=2021",
                entry.expectFirst("a").attr("href"));
    }

    @Test
    void links_below_the_summaries_tell_apart_when_they_are_heard_X_04_E_11() {
        var links = number9().select("a[aria-label]");
        assertEquals("Lees verder →", links.get(0).text().replace('\u00a0', ' '));
        assertEquals(
                "Lees verder: Elke dinsdag samen op pad: ‘na een half uur kent iedereen elkaar’",
                links.get(0).attr("aria-label"));
        assertEquals("true", links.get(0).expectFirst("span").attr("aria-hidden"), "the arrow is not read out (X-11)");
        assertEquals(links.size(), new HashSet<>(links.eachAttr("aria-label")).size());
    }

    @Test
    void a_foreign_title_says_its_language_X_11() {
        var title = number9().expectFirst("h3 a[lang]");
        assertEquals("en", title.attr("lang"));
        assertEquals("en", title.attr("hreflang"));
        assertTrue(title.text().startsWith("“Loose parts”"));
    }

    @Test
    void an_entry_without_a_link_says_why() {
        var entry = number9().select("tr:has(> td > h3)").get(3);
        assertEquals(0, entry.select("a").size());
        assertTrue(entry.text().endsWith("Alleen op papier, bij de bibliotheek"), entry.text());
    }

    @Test
    void it_says_its_language_twice_and_has_a_title_X_01_X_07_X_10() {
        var mail = number9();
        assertEquals("nl", mail.expectFirst("html").attr("lang"));
        assertEquals(
                "nl ltr",
                mail.expectFirst("body > div[role=article]").attr("lang") + " "
                        + mail.expectFirst("body > div").attr("dir"));
        assertEquals("Nummer 9 – september 2021", mail.title());
    }

    @Test
    void tables_are_for_layout_and_say_so_X_02_E_03() {
        for (var table : number9().select("table")) {
            assertEquals("presentation", table.attr("role"));
            assertEquals(
                    "0 0 0", table.attr("cellpadding") + " " + table.attr("cellspacing") + " " + table.attr("border"));
            assertFalse(table.attr("width").isEmpty());
        }
    }

    @Test
    void the_first_text_is_what_a_mailbox_shows_behind_the_subject_E_06() {
        var preheader = number9().expectFirst("body > div > div");
        assertTrue(preheader.attr("style").startsWith("display:none;max-height:0;overflow:hidden;mso-hide:all"));
        assertTrue(preheader.text().length() >= 40 && preheader.text().length() <= 100, preheader.text());
        assertTrue(preheader.text().startsWith("Elke dinsdag samen op pad"));
        assertEquals("Kom ook", Preheader.of(withPreheader("Kom ook")));
    }

    @Test
    void it_is_complete_without_style_and_loads_nothing_but_pictures_E_02_E_12() {
        var mail = number9();
        assertEquals(
                0,
                mail.select("script, form, iframe, object, video, audio, svg, link, base")
                        .size());
        assertTrue(mail.expectFirst("style").data().length() < 16_384);
        assertFalse(mail.expectFirst("style").data().contains("@import"));
        for (var element : mail.getAllElements())
            element.attributes()
                    .forEach(attribute -> assertFalse(attribute.getKey().startsWith("on"), attribute.toString()));
        assertEquals(Set.of("https", "http", "mailto", "\uFDD0unsubscribe\uFDD1"), schemes(mail));
    }

    @Test
    void it_reads_in_the_dark_E_07() {
        var html = editions.mail(Sample.newsletter(), Sample.number9()).html();
        assertTrue(html.contains("<meta name=\"color-scheme\" content=\"light dark\">"));
        assertTrue(html.contains("(prefers-color-scheme: dark)") && html.contains("[data-ogsc]"));
    }

    @Test
    void the_foot_says_who_sends_it_why_and_how_to_leave_G_02() {
        var text = number9().text();
        for (var said : List.of(
                "Stichting Buurtkrant De Linde Lindeplein 4 1234 AB Veldhoven aan de Rijt",
                "redactie@delinde.example https://delinde.example/",
                "Je krijgt deze mail omdat je je op \uFDD0since\uFDD1 hebt aangemeld.",
                "Deze mail doorgestuurd gekregen? Meld je aan. Stuur je hem door? Haal dan de afmeldlink weg."))
            assertTrue(text.replace("\u00a0", " ").contains(said), said);
        assertEquals(
                "Afmelden", number9().select("a[href=\uFDD0unsubscribe\uFDD1]").text());
        assertEquals(
                "Bekijk in de browser",
                number9().select("a[href$=/newsletters/de-linde/9]").text());
    }

    @Test
    void nothing_but_the_marks_differs_between_two_readers_G_10() {
        var mail = editions.mail(Sample.newsletter(), Sample.number9());
        var marks = Pattern.compile("[\uFDD0-\uFDEF]");
        for (var part : List.of(mail.html(), mail.text())) {
            var bare = part.replace(Personal.UNSUBSCRIBE.mark(), "").replace(Personal.SINCE.mark(), "");
            assertFalse(marks.matcher(bare).find());
            assertNotEquals(bare, part);
        }
        assertEquals(
                mail,
                editions.mail(Sample.newsletter(), Sample.number9()),
                "the same input makes the same bytes (M-13)");
        assertEquals(
                mail.hash(),
                editions.mail(Sample.newsletter(), Sample.number9()).hash());
    }

    @Test
    void what_is_hidden_in_the_mail_is_left_out_and_the_numbers_stay() {
        var hidden = new Text("t", "Alleen op de site", Set.of(EditionKind.MAIL));
        var issue = Sample.issue(List.of(
                Sample.section("Eerst", hidden),
                Sample.section("Dan", Sample.link("l", "Titel", "https://a.example"))));
        var mail = editions.mail(Sample.newsletter(), issue);
        assertEquals(List.of("2. Dan"), Jsoup.parse(mail.html()).select("h2").eachText());
        assertFalse(mail.html().contains("Alleen op de site") || mail.text().contains("Alleen op de site"));
        assertTrue(editions.web(Sample.newsletter(), issue).html().contains("Alleen op de site"));
    }

    @Test
    void a_picture_goes_along_over_https_and_as_all_programs_show_it_E_05() {
        assertEquals(
                1,
                html(section("https://a.example/b.jpg?c=d.svg"))
                        .select("img[alt=Een boom][width]")
                        .size());
        for (var url : List.of(
                "http://a.example/b.jpg",
                "https://a.example/b.svg",
                "https://a.example/b.WEBP?x",
                "https://a.example/b.avif#x"))
            assertEquals(0, html(section(url)).select("img").size(), url);
    }

    private static Section section(String picture) {
        var image = new Image(picture, "Een boom", null);
        return Sample.section(
                "R", new Link("l", "T", null, "r", null, null, null, null, null, null, image, null, null));
    }

    @Test
    void the_logo_has_an_alternative_text_X_06() {
        var brand = new Brand("#ffe100", "https://delinde.example/logo.png", null);
        var mail = Jsoup.parse(
                editions.mail(Sample.newsletter("nl", brand), Sample.number9()).html());
        assertEquals("Buurtkrant De Linde", mail.expectFirst("img.logo").attr("alt"));
        assertFalse(mail.html().contains("#ffe100"), "the accent is corrected (X-05)");
    }

    @Test
    void it_speaks_the_newsletters_language() {
        var mail = editions.mail(Sample.newsletter("fr", Brand.PLAIN), Sample.number9());
        assertTrue(mail.html().contains(">Se désinscrire</a>") && mail.text().contains("Se désinscrire:"));
        assertEquals("fr", Jsoup.parse(mail.html()).expectFirst("html").attr("lang"));
        assertEquals(
                "3 mars 2021",
                editions.since(Sample.newsletter("fr", Brand.PLAIN), Instant.parse("2021-03-02T23:30:00Z")));
    }

    @Test
    void a_preview_fills_the_marks_and_escapes_what_it_fills_in() {
        var values = Map.of(Personal.SINCE, "3 <b>maart</b>", Personal.UNSUBSCRIBE, "https://a.example/?b&c");
        var html = "<p>" + Personal.SINCE.mark() + "</p><a href=\"" + Personal.UNSUBSCRIBE.mark() + "\">";
        assertEquals(
                "<p>3 &lt;b&gt;maart&lt;/b&gt;</p><a href=\"https://a.example/?b&amp;c\">",
                Personal.fillHtml(html, values));
        assertEquals("3 <b>maart</b>", Personal.fillText(Personal.SINCE.mark(), values));
    }

    private static IssueView withPreheader(String preheader) {
        var issue = Sample.number9();
        return new IssueView(
                issue.id(),
                issue.newsletterId(),
                9,
                issue.period(),
                issue.title(),
                issue.status(),
                issue.subject(),
                preheader,
                issue.layout(),
                null,
                issue.sections(),
                1,
                issue.createdAt(),
                issue.updatedAt(),
                null);
    }

    private Document number9() {
        return Jsoup.parse(editions.mail(Sample.newsletter(), Sample.number9()).html());
    }

    private Document html(Section section) {
        return Jsoup.parse(editions.mail(Sample.newsletter(), Sample.issue(List.of(section)))
                .html());
    }

    private static Set<String> schemes(Document mail) {
        var schemes = new HashSet<String>();
        mail.select("[href]").eachAttr("href").forEach(href -> schemes.add(href.replaceAll(":.*", "")));
        mail.select("[src]").eachAttr("src").forEach(src -> schemes.add(src.replaceAll(":.*", "")));
        return schemes;
    }

    private static String levels(Document document) {
        return String.join(
                " ",
                document.select("h1,h2,h3,h4,h5,h6").stream()
                        .map(h -> h.tagName())
                        .toList());
    }

    private static void assertNoLevelIsSkipped(Document document) {
        var last = 0;
        for (var heading : document.select("h1,h2,h3,h4,h5,h6")) {
            var level = heading.tagName().charAt(1) - '0';
            assertTrue(level <= last + 1, heading::toString);
            last = level;
        }
    }
}
