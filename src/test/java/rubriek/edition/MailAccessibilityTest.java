package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.newsletter.Brand;
import rubriek.support.ApplicationTest;
import rubriek.support.Sample;

/** The mail as a screen reader meets it. */
@ApplicationTest
class MailAccessibilityTest {

    private final Editions editions;

    MailAccessibilityTest(Editions editions) {
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
    void the_logo_has_an_alternative_text_X_06() {
        var brand = new Brand("#ffe100", "https://delinde.example/logo.png", null, null, null, null, null);
        var mail = Jsoup.parse(
                editions.mail(Sample.newsletter("nl", brand), Sample.number9()).html());
        assertEquals("Buurtkrant De Linde", mail.expectFirst("img.logo").attr("alt"));
        assertFalse(mail.html().contains("#ffe100"), "the accent is corrected (X-05)");
    }

    private Document number9() {
        return Jsoup.parse(editions.mail(Sample.newsletter(), Sample.number9()).html());
    }

    private Document html(Section section) {
        return Jsoup.parse(editions.mail(Sample.newsletter(), Sample.issue(List.of(section)))
                .html());
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
