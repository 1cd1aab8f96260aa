package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.issue.Article;
import rubriek.issue.Box;
import rubriek.issue.Card;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.issue.Text;
import rubriek.newsletter.Brand;
import rubriek.newsletter.ThemeName;
import rubriek.support.ApplicationTest;
import rubriek.support.KindSamples;
import rubriek.support.Kinds;
import rubriek.support.MagazineSample;
import rubriek.support.Pages;
import rubriek.support.Sample;
import rubriek.support.VeraPdf;

/** The magazine as a reader, a screen reader and an archivist meet it. */
@ApplicationTest
class MagazineTest {

    private final Editions editions;

    MagazineTest(Editions editions) {
        this.editions = editions;
    }

    @ParameterizedTest
    @EnumSource
    void verapdf_passes_every_kind_in_a_theme_and_both_languages_G_14(ThemeName theme) throws Exception {
        var full = List.of(Sample.section("Alles", Kinds.full().toArray(Entry[]::new)));
        var least = List.of(Sample.section("Weinig", Kinds.least().toArray(Entry[]::new)));
        for (var language : List.of("nl", "en")) {
            var newsletter = Sample.newsletter(language, Brand.of(theme, "#7a1f5c"));
            assertSound(editions.magazine(newsletter, Sample.issue(full)));
            assertSound(editions.magazine(newsletter, Sample.issue(least)));
        }
    }

    @Test
    void verapdf_passes_a_magazine_of_many_pieces_G_14() throws Exception {
        assertSound(editions.magazine(Sample.newsletter(), MagazineSample.issue()));
    }

    private static void assertSound(PrintEdition magazine) throws Exception {
        for (var flavour : List.of(PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_2_A))
            VeraPdf.assertPasses(flavour, magazine.pdf());
    }

    @Test
    void the_words_of_a_section_keep_away_from_the_piece_that_begins_below() throws Exception {
        var words = PrintLookTest.words(editions.magazine(Sample.newsletter(), Sample.issue(Kinds.sections()))
                .pdf());
        var texts = words.stream().map(PrintLookTest.Word::text).toList();
        var introduction = words.get(texts.indexOf("zitten."));
        var kicker = words.get(texts.indexOf("zitten.") + 1);
        assertEquals("Wonen", kicker.text());
        assertTrue(kicker.base() - introduction.base() > 24, introduction + " and " + kicker);
    }

    @Test
    void no_column_ends_with_whom_a_card_is_about() throws Exception {
        var cards = IntStream.range(10, 60)
                .mapToObj(n -> new Card(
                        "c" + n,
                        "Titel" + n,
                        "Persoon" + n,
                        null,
                        "Begin" + n + " woord".repeat(20 + n % 13),
                        null,
                        null))
                .toArray(Entry[]::new);
        var words = PrintLookTest.words(
                editions.magazine(Sample.newsletter(), Sample.issue(List.of(Sample.section("Mensen", cards))))
                        .pdf());
        for (var at = 1; at < words.size(); at++) {
            if (!words.get(at).text().startsWith("Begin")) continue;
            var down = words.get(at).base() - words.get(at - 1).base();
            assertTrue(down > 5 && down < 26, words.get(at - 1) + " and " + words.get(at));
        }
    }

    @Test
    void no_line_begins_with_what_closes_the_words_before() throws Exception {
        var body = IntStream.range(1, 60)
                .mapToObj(
                        n -> "woord ".repeat(n % 13) + "Zie [](#b), (of [die](#b)). En [](#b); of " + "x".repeat(n % 7))
                .collect(Collectors.joining("\n\n"));
        var article = new Article("a", "Een", null, null, null, null, body, null, null, null, null, null, null, null);
        var other = new Article(
                "b", "Licht op zuid", null, null, null, null, "Tekst.", null, null, null, null, null, null, null);
        try (var pdf = magazine(Sample.issue(List.of(Sample.section("R", article, other))))) {
            var lines = new PDFTextStripper()
                    .getText(pdf)
                    .lines()
                    .map(String::strip)
                    .toList();
            assertEquals(
                    List.of(), lines.stream().filter(l -> l.matches("[,.;)].*")).toList());
        }
    }

    @Test
    void the_contents_list_a_section_that_begins_with_short_entries_before_its_pieces() throws Exception {
        var article = new Article(
                "a", "Stil water", null, null, null, null, "Tekst.", null, null, null, null, null, null, null);
        var link = Sample.link("l", "Nieuwe steiger", "https://delinde.example/steiger");
        try (var pdf = magazine(Sample.issue(List.of(Sample.section("Aan wal", link, article))))) {
            var contents = Pages.text(pdf, 2);
            assertTrue(contents.contains("Nieuwe steiger"), contents);
            assertTrue(contents.indexOf("Nieuwe steiger") < contents.indexOf("Stil water"), contents);
        }
    }

    @Test
    void every_sentence_is_read_once_and_in_order() throws Exception {
        try (var pdf = magazine(MagazineSample.issue())) {
            var read = Pages.readAloud(pdf);
            for (var piece : MagazineSample.pieces()) {
                var from = 0;
                for (var sentence : piece) {
                    var words = Pages.letters(sentence);
                    var at = read.indexOf(words, from);
                    assertTrue(at >= 0, () -> "missing or out of order: " + sentence);
                    assertEquals(-1, read.indexOf(words, at + 1), () -> "twice: " + sentence);
                    from = at;
                }
            }
        }
    }

    @Test
    void every_number_in_the_contents_is_that_of_the_page_where_the_piece_begins() throws Exception {
        try (var pdf = magazine(MagazineSample.issue())) {
            var contents = Pages.text(pdf, 2);
            for (var title : MagazineSample.titles()) {
                var line = Pattern.compile("(\\d+) (?:1\\. Verhalen|Interview met een buur|3\\. Tot slot) " + title)
                        .matcher(contents);
                assertTrue(line.find(), title);
                assertEquals(Pages.withHeading(pdf, title, 3), Integer.parseInt(line.group(1)), title);
            }
        }
    }

    @Test
    void a_reference_to_another_piece_prints_its_page() throws Exception {
        try (var pdf = magazine(MagazineSample.issue())) {
            var page = Pages.withHeading(pdf, MagazineSample.REFERRED, 3);
            assertTrue(Pages.readAloud(pdf).contains(Pages.letters(MagazineSample.REFERRED + "pagina" + page)));
        }
    }

    @Test
    void a_reference_to_a_section_prints_the_page_of_its_first_piece() throws Exception {
        var section = Sample.section("Wonen", KindSamples.article());
        var issue = Sample.issue(List.of(section));
        var id = issue.sections().get(0).id();
        var text = new Text("m-verwijzing", "Meer staat in [](#" + id + ").", null);
        try (var pdf = magazine(Sample.issue(List.of(section, Sample.section("Slot", text))))) {
            assertTrue(Pages.readAloud(pdf).contains("MeerstaatinWonenpagina3"), Pages.readAloud(pdf));
        }
    }

    @Test
    void a_piece_that_goes_on_says_where_and_a_page_that_continues_one_says_of_what() throws Exception {
        try (var pdf = magazine(MagazineSample.issue())) {
            var begins = Pages.withHeading(pdf, MagazineSample.LONGEST, 3);
            assertTrue(Pages.text(pdf, begins).contains("lees verder op pagina " + (begins + 1)));
            assertTrue(Pages.text(pdf, begins + 1).contains("vervolg van pagina " + begins));
            assertFalse(Pages.readAloud(pdf).contains(Pages.letters("lees verder op pagina")), "it is an artifact");
        }
    }

    @Test
    void no_page_but_the_last_of_a_piece_is_less_than_half_full() throws Exception {
        try (var pdf = magazine(MagazineSample.issue())) {
            for (var page = 2; page < pdf.getNumberOfPages(); page++) {
                if (!Pages.text(pdf, page).contains("lees verder op pagina")) continue;
                var filled = Pages.lowestLine(pdf, page)
                        / pdf.getPage(page - 1).getMediaBox().getHeight();
                assertTrue(filled > 0.5, "page " + page + " is filled down to " + filled);
            }
        }
    }

    @Test
    void no_page_is_empty_and_none_runs_over() throws Exception {
        try (var pdf = magazine(MagazineSample.issue())) {
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                assertTrue(Pages.text(pdf, page).length() > 150, "page " + page + ": " + Pages.text(pdf, page));
                if (page > 1) assertTrue(Pages.text(pdf, page).matches(".*\\b" + page + "\\b.*"), "page " + page);
            }
        }
    }

    @Test
    void a_box_among_short_pieces_stays_where_the_editor_put_it() throws Exception {
        var entries = new ArrayList<Entry>(MagazineSample.shortNews());
        entries.add(new Box("m-doos", "Slot", "Dit is de laatste zin van de rubriek.", null, null, null));
        try (var pdf = magazine(Sample.issue(List.of(Sample.section("Kort", entries.toArray(Entry[]::new)))))) {
            var read = Pages.readAloud(pdf);
            assertTrue(
                    read.indexOf("Ditisdelaatstezin") > read.lastIndexOf("bericht5"), "the box came to stand earlier");
        }
    }

    @Test
    void the_colophon_is_printed_in_the_size_that_it_was_measured_in() throws Exception {
        try (var pdf = magazine(MagazineSample.issue())) {
            assertEquals(8.5, Pages.sizeOf(pdf, 2, "Lindeplein 4"), 0.1);
        }
    }

    @Test
    void the_fonts_are_embedded_and_the_file_is_small() throws Exception {
        var file =
                editions.magazine(Sample.newsletter(), MagazineSample.issue()).pdf();
        assertTrue(file.length < 600_000, () -> "octets: " + file.length);
        try (var pdf = Loader.loadPDF(file)) {
            assertEquals("nl", pdf.getDocumentCatalog().getLanguage());
            assertEquals(
                    "Buurtkrant De Linde – " + MagazineSample.issue().title(),
                    pdf.getDocumentInformation().getTitle());
            assertTrue(pdf.getDocumentCatalog().getDocumentOutline().hasChildren());
            for (var page : pdf.getPages())
                for (var name : page.getResources().getFontNames())
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name::getName);
        }
    }

    @Test
    void eight_at_once_print_the_same_as_one() throws Exception {
        var issue = Sample.issue(List.of(Sample.section("Alles", Kinds.full().toArray(Entry[]::new))));
        var alone = editions.magazine(Sample.newsletter(), issue).pdf();
        var pool = Executors.newFixedThreadPool(8);
        try {
            var jobs = new ArrayList<Callable<byte[]>>();
            for (var i = 0; i < 8; i++) {
                var other = Sample.newsletter("nl", Brand.of(ThemeName.KLASSIEK, "#00" + (10 + i) + "60"));
                jobs.add(() -> {
                    editions.magazine(other, issue).pdf();
                    return editions.magazine(Sample.newsletter(), issue).pdf();
                });
            }
            for (var job : pool.invokeAll(jobs)) assertArrayEquals(alone, job.get());
        } finally {
            pool.shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void an_issue_with_hardly_anything_is_a_magazine_too(int sections) throws Exception {
        var issue = Sample.issue(
                sections == 0 ? List.of() : List.of(Sample.section("Nieuws", Sample.link("a", "Een bericht", null))));
        try (var pdf = magazine(issue)) {
            assertTrue(Pages.text(pdf).contains("Stichting Buurtkrant De Linde"));
            assertTrue(pdf.getNumberOfPages() <= 3);
        }
    }

    private PDDocument magazine(IssueView issue) throws Exception {
        return Loader.loadPDF(editions.magazine(Sample.newsletter(), issue).pdf());
    }
}
