package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.issue.Editorial;
import rubriek.issue.IssueView;
import rubriek.issue.News;
import rubriek.issue.Section;
import rubriek.issue.Signature;
import rubriek.issue.Text;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.ThemeName;
import rubriek.support.ApplicationTest;
import rubriek.support.Extremes;
import rubriek.support.Glyphs;
import rubriek.support.Pages;
import rubriek.support.Sample;

/** The largest that the limits let in, on paper: nothing lies outside the type area or upon something else, and all of it is there. */
@ApplicationTest
class PaperExtremesTest {

    private static final double MARGIN_OF_MAGAZINE = 18;

    private final Editions editions;

    PaperExtremesTest(Editions editions) {
        this.editions = editions;
    }

    @ParameterizedTest
    @EnumSource
    void a_magazine_holds_what_is_too_long_too_wide_or_strange(ThemeName theme) throws Exception {
        for (var sections : List.of(Extremes.words(), Extremes.strange(), Extremes.large()))
            try (var pdf = Loader.loadPDF(
                    editions.magazine(newsletter(theme), Sample.issue(sections)).pdf())) {
                assertEquals(List.of(), Glyphs.faults(pdf, MARGIN_OF_MAGAZINE, 2));
                assertFolios(pdf);
            }
    }

    @ParameterizedTest
    @EnumSource
    void a_print_holds_what_is_too_long_too_wide_or_strange(ThemeName theme) throws Exception {
        for (var sections : List.of(Extremes.words(), Extremes.strange(), Extremes.large())) {
            var issue = Sample.issue(sections);
            try (var a4 = Loader.loadPDF(
                            editions.print(newsletter(theme), issue).pdf());
                    var a5 = Loader.loadPDF(
                            editions.print(newsletter(theme), issue, Paper.A5).pdf())) {
                assertEquals(List.of(), Glyphs.faults(a4, theme == ThemeName.RUSTIG ? 34 : 26, 1));
                assertEquals(List.of(), Glyphs.faults(a5, 14, 1));
            }
        }
    }

    @Test
    void no_word_of_large_things_is_lost_or_said_twice() throws Exception {
        var issue = Sample.issue(Extremes.large());
        try (var magazine = magazine(issue);
                var print = Loader.loadPDF(
                        editions.print(Sample.newsletter(), issue).pdf())) {
            for (var pdf : List.of(magazine, print)) {
                var read = Pages.readAloud(pdf);
                largeWords().forEach(word -> assertEquals(1, count(read, word), word));
            }
            assertTrue(
                    count(Pages.readAloud(magazine), "kopt3r0k1") > 1, "a long table says what its columns are again");
        }
    }

    @Test
    void five_hundred_links_are_a_magazine_of_as_many_pages_as_it_counts() throws Exception {
        var begun = Instant.now();
        try (var pdf = magazine(Sample.issue(Extremes.links(500)))) {
            assertTrue(Duration.between(begun, Instant.now()).toSeconds() < 20);
            assertFolios(pdf);
            var read = Pages.readAloud(pdf);
            for (var number : List.of(101, 250, 499)) {
                assertEquals(1, count(read, "Eenzinovernummer" + number + "en"));
                assertEquals(1, count(read, "delindeexampleartikelen" + number));
            }
        }
    }

    @Test
    void a_cover_with_the_longest_words_is_one_page_and_has_both_titles() throws Exception {
        var newsletter = titled(Extremes.SHORTER);
        try (var pdf = Loader.loadPDF(
                editions.magazine(newsletter, Sample.issue(Extremes.words())).pdf())) {
            var cover = Pages.letters(Pages.text(pdf, 1));
            assertTrue(cover.contains(Extremes.SHORTER) && cover.length() > 2 * Extremes.SHORTER.length(), cover);
            assertTrue(Pages.text(pdf, 2).contains("In dit nummer"));
            assertEquals(List.of(), Glyphs.faults(pdf, 0, 1));
        }
    }

    @Test
    void who_signed_an_editorial_stands_beside_it_also_below_something_else_and_without_a_text() throws Exception {
        var news = new News("n", "Een bericht", null, "Er is nieuws.", null, null, null);
        for (var body : new String[] {"Welkom allemaal.", null}) {
            var editorial = new Editorial("v", "Vooraf", body, new Signature("Tine Evers", "redacteur"), null, null);
            try (var pdf = magazine(Sample.issue(List.of(
                    Sample.section("Kort", Sample.link("l", "Kort", null)), Sample.section("V", editorial, news))))) {
                assertTrue(Pages.text(pdf).contains("Tine Evers"), Pages.text(pdf));
            }
        }
    }

    @Test
    void a_section_with_a_long_introduction_goes_on_over_pages() throws Exception {
        var section = new Section(
                "s", "Inleiding", true, Extremes.sentences("in", 400), List.of(Sample.link("l", "Een bericht", null)));
        try (var pdf = magazine(Sample.issue(List.of(section)))) {
            assertFolios(pdf);
            assertEquals(List.of(), Glyphs.faults(pdf, MARGIN_OF_MAGAZINE, 2));
            assertEquals(1, count(Pages.readAloud(pdf), "Ditisinz399van"));
        }
    }

    @Test
    void a_table_with_a_cell_that_no_page_holds_is_read_cell_by_cell() throws Exception {
        var table = "| Wat | Hoe | Wie |\n|---|---|---|\n| een | " + Extremes.WORD.repeat(2) + " | iemandx |";
        try (var pdf = magazine(Sample.issue(List.of(Sample.section("Tabel", new Text("t", table, null)))))) {
            assertFolios(pdf);
            assertEquals(List.of(), Glyphs.faults(pdf, MARGIN_OF_MAGAZINE, 2));
            assertTrue(Pages.readAloud(pdf).contains("WateenHoe" + Extremes.WORD.repeat(2) + "Wieiemandx"));
        }
    }

    private PDDocument magazine(IssueView issue) throws Exception {
        return Loader.loadPDF(editions.magazine(Sample.newsletter(), issue).pdf());
    }

    private static NewsletterView newsletter(ThemeName theme) {
        return Sample.newsletter("nl", Brand.of(theme, "#7a1f5c"));
    }

    /** The last page is the highest number, and no page lies between two numbers. */
    private static void assertFolios(PDDocument pdf) throws Exception {
        for (var page = 2; page <= pdf.getNumberOfPages(); page++)
            assertTrue(
                    Pages.foot(pdf, page).matches("(.*\\D)?" + page + "(\\D.*)?"),
                    Pages.foot(pdf, page) + " on " + page);
    }

    private static Stream<String> largeWords() {
        var cells = Pattern.compile("celt\\d+r\\d+k\\d+");
        var large = Extremes.table(3, 120) + Extremes.table(12, 6).replaceAll("(?s)celt12r[1-6].*", "");
        return Stream.concat(
                cells.matcher(large)
                        .results()
                        .map(found -> found.group() + "celt")
                        .filter(word -> !word.contains("k3")),
                Stream.of(
                        "punt200p1van", "punt200p200van", "punt60p60van", "kaderz1van", "kaderz500van", "losz250van"));
    }

    private static long count(String text, String word) {
        return Pattern.compile(Pattern.quote(word)).matcher(text).results().count();
    }

    private static NewsletterView titled(String title) {
        var view = Sample.newsletter();
        return new NewsletterView(
                view.id(),
                view.slug(),
                title,
                view.language(),
                view.timeZone(),
                view.introduction(),
                view.publisher(),
                view.sender(),
                view.brand(),
                view.sections(),
                view.sources(),
                view.readMoreLabel(),
                view.numbering(),
                view.layout(),
                view.colophon(),
                null,
                null,
                List.of(),
                rubriek.newsletter.ReviewRules.NONE,
                1,
                Sample.MADE,
                Sample.MADE);
    }
}
