package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.issue.Article;
import rubriek.issue.Box;
import rubriek.issue.Column;
import rubriek.issue.Image;
import rubriek.issue.IssueView;
import rubriek.issue.Text;
import rubriek.support.ApplicationTest;
import rubriek.support.Browser;
import rubriek.support.NeedsChromium;
import rubriek.support.Pages;
import rubriek.support.Sample;
import rubriek.support.VeraPdf;

/** A table of six columns and one with amounts, where a text of any kind may have them. */
@ApplicationTest
class TablesTest {

    static final String ROTA = """
            | Dag | Verantwoordelijke | Werkzaamheden | Bijzonderheden | Telefoonnummer | Kosten |
            |---|---|---|---|---|---:|
            | maandag | Fatma Yılmaz | Boodschappen | Vrijwilligersavond | 0612345678 | € 12,50 |
            """;

    static final String COSTS = "| Wat | Bedrag |\n|---|---:|\n| Aarde | € 640 |\n| Bomen | € 1.310 |\n";

    private final Editions editions;

    TablesTest(Editions editions) {
        this.editions = editions;
    }

    static IssueView issue() {
        var portrait = new Image("https://delinde.example/bart.jpg", null, "Bart Olm met een hoed", null);
        return Sample.issue(List.of(Sample.section(
                "Rooster",
                new Text("t", "Wie doet wat?\n\n" + ROTA + "\nEn dit kost het:\n\n" + COSTS, null),
                new Box("k", "In een kader", ROTA, null, null, null),
                new Column("c", "Bij een portret", ROTA, null, portrait, null, null, null))));
    }

    @Test
    @NeedsChromium
    void a_wide_table_scrolls_by_itself_and_breaks_no_word_on_320_pixels_E_08_G_12() {
        var web = editions.web(Sample.newsletter(), issue()).html();
        var mail = editions.mail(Sample.newsletter(), issue()).html().replaceAll("[\uFDD0\uFDD1]", "");
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.route("**/*", route -> route.abort());
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                fits(page, web, List.of());
                fits(page, mail, List.of("landmark-one-main", "region"));
            }
        }
    }

    private static void fits(Page page, String html, List<String> allowed) {
        page.setContent(html);
        for (var width : List.of(1000, 320)) {
            page.setViewportSize(width, 800);
            var faults = Browser.accessibilityFaults(page).stream()
                    .filter(fault -> allowed.stream().noneMatch(fault::startsWith))
                    .toList();
            assertEquals(List.of(), faults);
            assertTrue(number(page, "document.documentElement.scrollWidth") <= width);
        }
        assertEquals(3, number(page, """
            [...document.querySelectorAll('.wide')].filter(region => region.scrollWidth > region.clientWidth).length"""));
        assertEquals(0, number(page, """
            [...document.querySelectorAll('table:not([role]) th, table:not([role]) td')].filter(cell => {
              const range = document.createRange();
              range.selectNodeContents(cell);
              return !/\\s/.test(cell.textContent.trim()) && range.getClientRects().length > 1;
            }).length"""), "a word is broken");
    }

    /** No mail program of Windows knows the property; the cells of the layout and those of words differ in the style element alone. */
    @Test
    void a_cell_of_words_says_nothing_of_breaking_them_E_04() {
        var mail = editions.mail(Sample.newsletter(), issue()).html();
        assertFalse(mail.substring(mail.indexOf("<body")).contains("word-break"));
    }

    private static int number(Page page, String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    @Test
    void an_amount_stands_to_the_right_in_every_edition() throws Exception {
        var mail = editions.mail(Sample.newsletter(), issue());
        assertTrue(mail.html().contains("align=\"right\" style=\"padding:6px 12px 6px 0;text-align:right;"));
        assertTrue(mail.text().contains("\nAarde |   € 640\nBomen | € 1.310\n"), mail.text());
        assertTrue(editions.web(Sample.newsletter(), issue()).html().contains("<td class=\"right\">€ 640</td>"));
        var words =
                PrintLookTest.words(editions.print(Sample.newsletter(), issue()).pdf());
        assertEquals(PrintLookTest.end(words, "640"), PrintLookTest.end(words, "1.310"), 0.5);
    }

    @Test
    void what_follows_an_amount_keeps_away_from_it_on_paper() throws Exception {
        var table = "| Dag | Kosten | Wie |\n|---|---:|---|\n| maandag | 1.312,50 | Fatma |\n";
        var issue = Sample.issue(List.of(Sample.section("R", new Text("t", table, null))));
        for (var paper :
                List.of(editions.print(Sample.newsletter(), issue), editions.magazine(Sample.newsletter(), issue))) {
            var words = PrintLookTest.words(paper.pdf());
            var apart = PrintLookTest.find(words, "Fatma").left() - PrintLookTest.end(words, "1.312,50");
            assertTrue(apart > 10, () -> "only " + apart + " pt");
        }
    }

    @Test
    void a_wide_table_of_a_magazine_stands_across_in_its_place_below_its_heading() throws Exception {
        var body = "Vooraf " + "woord ".repeat(150) + "\n\n#### Indeling\n\n" + ROTA + "\nNaderhand "
                + "woord ".repeat(150);
        var article = article(body);
        var words = PrintLookTest.words(
                editions.magazine(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", article))))
                        .pdf());
        var heading = PrintLookTest.find(words, "Indeling");
        var head = PrintLookTest.find(words, "Verantwoordelijke");
        assertTrue(head.base() - heading.base() < 25, heading + " and " + head);
        assertTrue(PrintLookTest.find(words, "Telefoonnummer").right() - heading.left() > 300, "across the columns");
        var lowest = words.stream()
                .filter(word -> word.text().equals("woord") && word.base() < heading.base())
                .count();
        assertEquals(150, lowest, "all text before it stands above it, and none of what follows");
        assertTrue(PrintLookTest.find(words, "Naderhand").base() > head.base());
    }

    @Test
    void a_table_of_few_rows_is_printed_on_one_page() throws Exception {
        var table = "| Dag | Bedrag |\n|---|---|\n" + "| maandag | € 1 |\n".repeat(6);
        for (var length = 100; length < 260; length += 8) {
            var text = new Text("t", "woord ".repeat(length) + "\n\n" + table, null);
            var words = PrintLookTest.words(
                    editions.print(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", text))), Paper.A5)
                            .pdf());
            assertEquals(
                    1,
                    words.stream().filter(word -> word.text().equals("Bedrag")).count(),
                    "heads after " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 400})
    void wide_tables_stay_in_the_order_of_the_text_wherever_they_stand(int number) throws Exception {
        var text = "woord ".repeat(number);
        var rows = "| dinsdag | Fatma Yılmaz | Koken | Avond | 0612345678 | € 1 |\n".repeat(60);
        var body = "Eerst " + text + "\n\n" + ROTA.replace("maandag", "vroeg") + "\nDaarna " + text + "\n\n" + ROTA
                + rows + "\nSlot " + text + "\n\n" + ROTA.replace("maandag", "laat");
        try (var pdf = Loader.loadPDF(editions.magazine(
                        Sample.newsletter(), Sample.issue(List.of(Sample.section("R", article(body)))))
                .pdf())) {
            var read = Pages.readAloud(pdf);
            var at = 0;
            for (var word : List.of("Eerst", "vroeg", "Daarna", "maandag", "Slot", "laat")) {
                var next = read.indexOf(word, at);
                assertTrue(next >= 0, () -> word + " out of order");
                at = next;
            }
        }
    }

    @Test
    void a_text_that_is_all_table_can_be_referred_to_in_a_magazine() throws Exception {
        var sections = List.of(Sample.section(
                "R",
                article("Zie [het rooster](#t). " + "woord ".repeat(200)),
                new Text("t", "#### Rooster\n\n" + ROTA, null)));
        var words = PrintLookTest.words(
                editions.magazine(Sample.newsletter(), Sample.issue(sections)).pdf());
        assertFalse(words.stream().anyMatch(word -> word.text().contains("00)")), "(p. 00)");
    }

    private static Article article(String body) {
        return new Article(
                "a", "Een dag aan het plein", null, null, null, null, body, null, null, null, null, null, null, null);
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void verapdf_passes_them_G_14(PDFAFlavour flavour) throws Exception {
        VeraPdf.assertPasses(
                flavour, editions.print(Sample.newsletter(), issue()).pdf());
    }
}
