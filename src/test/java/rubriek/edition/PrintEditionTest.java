package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.issue.Article;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.Event;
import rubriek.issue.Link;
import rubriek.issue.Text;
import rubriek.newsletter.Brand;
import rubriek.newsletter.ThemeName;
import rubriek.support.ApplicationTest;
import rubriek.support.Sample;
import rubriek.support.VeraPdf;

@ApplicationTest
class PrintEditionTest {

    private final Editions editions;

    PrintEditionTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void number_9_is_printed_with_everything_that_it_says() throws Exception {
        var text = text(editions.print(Sample.newsletter(), Sample.number9()));
        for (var part : List.of(
                "Buurtkrant De Linde",
                "Nummer 9 – september 2021",
                "Huisarts en wijkteam onder één dak; wat verandert er? (Zorg+Wijk)",
                "Alleen op papier, bij de bibliotheek",
                "Podcast · Noor Bakker · 28 augustus 2021",
                "Stichting Buurtkrant De Linde",
                "Lindeplein 4",
                "pagina 1 van 2")) assertTrue(text.contains(part), part + " in " + text);
        assertTrue(text.indexOf("Gezondheid") < text.indexOf("Leefbaarheid"));
    }

    /** The notes at the foot of the page before must not push a heading down. */
    @Test
    void a_section_that_begins_a_page_begins_at_its_top() throws Exception {
        for (var length = 20; length < 80; length += 2) {
            var summary = "woord ".repeat(length);
            var address = "https://delinde.example/" + "lang/".repeat(14);
            var sections = List.of(
                    Sample.section(
                            "Eerste", summarised("a", address + 1, summary), summarised("b", address + 2, summary)),
                    Sample.section("Tweede", summarised("c", null, summary), summarised("d", null, summary)));
            var words = PrintLookTest.words(editions.print(Sample.newsletter(), Sample.issue(sections), Paper.A5)
                    .pdf());
            for (var at = 1; at < words.size(); at++)
                if (words.get(at).text().equals("2.")
                        && words.get(at).base() < words.get(at - 1).base())
                    assertTrue(words.get(at).base() < 80, words.get(at).toString());
        }
    }

    private static Link summarised(String id, @Nullable String url, String summary) {
        return new Link(id, "Kop " + id, url, null, null, summary, null, null, null, null, null, null, null);
    }

    @Test
    void the_first_event_of_a_section_stands_as_the_next() throws Exception {
        var day = OffsetDateTime.parse("2021-10-01T20:00:00+02:00");
        var events = Stream.of("Lindefeest", "Kastanjefeest")
                .map(title -> new Event(title, title, day, null, null, null, null, null, null, null, null))
                .toArray(Entry[]::new);
        for (var theme : ThemeName.values()) {
            var newsletter = Sample.newsletter("nl", Brand.of(theme, null));
            for (var paper : Paper.values()) {
                var words = PrintLookTest.words(
                        editions.print(newsletter, Sample.issue(List.of(Sample.section("Agenda", events))), paper)
                                .pdf());
                var first = PrintLookTest.find(words, "Lindefeest");
                assertEquals(
                        first.left(), PrintLookTest.find(words, "Kastanjefeest").left(), 0.1, theme + " " + paper);
            }
        }
    }

    @Test
    void a_title_stays_with_its_kicker() throws Exception {
        for (var length = 130; length < 260; length += 5) {
            var article = new Article(
                    "a",
                    "Titelwoord",
                    null,
                    "Bovenkop",
                    "Begin.",
                    null,
                    "Tekst.",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            var issue =
                    Sample.issue(List.of(Sample.section("R", new Text("t", "woord ".repeat(length), null), article)));
            var words = PrintLookTest.words(
                    editions.print(Sample.newsletter(), issue, Paper.A5).pdf());
            var down = PrintLookTest.find(words, "Titelwoord").base()
                    - PrintLookTest.find(words, "Bovenkop").base();
            assertTrue(down > 0 && down < 40, "after " + length + ": " + down);
        }
    }

    @Test
    void paper_keeps_every_address() throws Exception {
        var text = text(editions.print(Sample.newsletter(), Sample.number9())).replaceAll("\\s", "");
        for (var address : List.of(
                "www.zorgenwijk.example/artikelen/een-dak?bron=linde&jaar=2021",
                "gemeenteveldhoven.example/reageren",
                "bieb.example/leesuur")) assertTrue(text.contains(address), address);
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void verapdf_passes_it_G_14(PDFAFlavour flavour) throws Exception {
        VeraPdf.assertPasses(
                flavour, editions.print(Sample.newsletter(), Sample.number9()).pdf());
        var markdown = new Text(
                "t", "# Kop\n\n1. [een](https://a.example)\n\n| a | |\n|-|-|\n| [b](https://b.example) | c |", null);
        var issue = Sample.issue(List.of(Sample.section("Alles", Sample.fullLink(), markdown)));
        VeraPdf.assertPasses(
                flavour,
                editions.print(Sample.newsletter("de", Brand.PLAIN), issue).pdf());
    }

    @Test
    void the_document_says_what_it_is_and_in_which_language_G_14() throws Exception {
        try (var pdf = Loader.loadPDF(
                editions.print(Sample.newsletter(), Sample.number9()).pdf())) {
            assertEquals(
                    "Buurtkrant De Linde – Nummer 9 – september 2021",
                    pdf.getDocumentInformation().getTitle());
            assertEquals("nl", pdf.getDocumentCatalog().getLanguage());
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked());
        }
    }

    @Test
    void the_same_issue_is_the_same_document_and_another_is_not_M_13() {
        var one = editions.print(Sample.newsletter(), Sample.number9());
        var two = editions.print(Sample.newsletter(), Sample.number9());
        assertEquals(one.hash(), two.hash());
        assertArrayEquals(one.pdf(), two.pdf());
        var other = Sample.issue(List.of(Sample.section("R", Sample.link("l", "Anders", null))));
        assertNotEquals(one.hash(), editions.print(Sample.newsletter(), other).hash());
    }

    @Test
    void what_is_printed_is_a_callers_own_copy() {
        var print = editions.print(Sample.newsletter(), Sample.number9());
        print.pdf()[0] = 0;
        assertEquals('%', print.pdf()[0]);
    }

    @Test
    void what_is_hidden_on_paper_is_left_out() throws Exception {
        var hidden = new Text("t", "Alleen digitaal", Set.of(EditionKind.PRINT));
        var issue = Sample.issue(List.of(Sample.section("R", hidden, Sample.link("l", "Titel", null))));
        assertFalse(text(editions.print(Sample.newsletter(), issue)).contains("Alleen digitaal"));
    }

    @Test
    void nothing_stored_is_a_template_or_loads_a_thing_S_01_S_04() throws Exception {
        var attack = "{config:rubriek.base-url} <img src=\"file:///etc/passwd\">";
        var link = new Link("l", attack, null, null, attack, attack, null, attack, null, null, null, null, null);
        var text = text(editions.print(Sample.newsletter(), Sample.issue(List.of(Sample.section(attack, link)))));
        assertTrue(text.replaceAll("\\s+", " ").contains(attack), text);
    }

    private static String text(PrintEdition print) throws Exception {
        try (var pdf = Loader.loadPDF(print.pdf())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }
}
