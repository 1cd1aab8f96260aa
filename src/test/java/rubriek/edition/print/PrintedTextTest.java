package rubriek.edition.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedTextTest {

    private static final double POINTS_PER_MM = 72 / 25.4;

    @Test
    void number_9_fills_two_pages_and_says_so_on_each() throws Exception {
        try (var pdf = Printed.pdf(Printed.number9())) {
            assertEquals(2, pdf.getNumberOfPages());
            assertTrue(Printed.textOf(pdf).contains("pagina 1 van 2"), Printed.textOf(pdf));
            assertTrue(Printed.textOf(pdf).contains("pagina 2 van 2"));
            assertEquals(210 * POINTS_PER_MM, pdf.getPage(0).getMediaBox().getWidth(), 0.5);
            assertEquals(297 * POINTS_PER_MM, pdf.getPage(0).getMediaBox().getHeight(), 0.5);
        }
    }

    @Test
    void a_last_page_that_stays_bare_anyway_does_not_make_the_rest_snug() throws Exception {
        var entry = "<article><h3>Titel</h3><p>Regel<br>regel<br>regel</p></article>";
        try (var pdf =
                Printed.pdf(Printed.body(entry.repeat(6) + "<div style='page-break-before:always'>Slot</div>"))) {
            assertEquals(2, pdf.getNumberOfPages());
            var sizes = new ArrayList<Float>();
            positions(pdf).forEach(position -> sizes.add(position.getYScale()));
            assertTrue(sizes.contains(10.5f), sizes::toString);
            assertFalse(sizes.contains(10f), sizes::toString);
        }
    }

    @Test
    void the_parts_of_an_emoji_stand_beside_each_other_with_nothing_between() throws Exception {
        var family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        var nurse = "\uD83E\uDDD1\uD83C\uDFFE\u200D\u2695\uFE0F";
        var body = "<p>" + String.join(" ", family, nurse, "\uD83D\uDC4D\uD83C\uDFFD", "1\uFE0F\u20E3");
        try (var pdf = Printed.pdf(Printed.body(body + "</p>"))) {
            assertEquals(
                    "Proef \uD83D\uDC68\uD83D\uDC69\uD83D\uDC67 \uD83E\uDDD1\u2695 \uD83D\uDC4D 1",
                    Printed.textOf(pdf)
                            .replace("\uFE0F", "")
                            .replaceAll("\\s+", " ")
                            .strip());
        }
    }

    @Test
    void an_accent_stands_on_its_letter() throws Exception {
        try (var pdf = Printed.pdf(Printed.body("<p>Cafe\u0301 reu\u0308nie</p>"))) {
            assertEquals(
                    "Proef Caf\u00E9 re\u00FCnie",
                    Printed.textOf(pdf).replaceAll("\\s+", " ").strip());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blijft", "officieel", "helft", "koffie", "schrift", "Uffelen", "fjord"})
    void a_word_with_a_ligature_is_found_as_it_is_spelt(String word) throws Exception {
        var styled =
                "%s <b>%<s</b> <i>%<s</i> <span style='font-family:\"Source Sans 3\"'>%<s <i>%<s</i> <b>%<s</b></span>";
        try (var pdf = Printed.pdf(Printed.body("<p>" + styled.formatted(word) + "</p>"))) {
            assertEquals(
                    "Proef " + (word + " ").repeat(6).strip(),
                    Printed.textOf(pdf).replaceAll("\\s+", " ").strip());
        }
    }

    @Test
    void the_languages_we_print_in_come_out_whole() throws Exception {
        var text = "‘Coöperatie’ – één vóór, ĳ, Frysk: û ú â, Straße, œuvre, Łódź, Ελλάδα, Київ, € 12,50 → …";
        try (var pdf = Printed.pdf(Printed.body("<p>" + text + "</p>"))) {
            assertTrue(Printed.textOf(pdf).contains(text), Printed.textOf(pdf));
        }
    }

    @Test
    void a_character_without_a_glyph_is_seen_to_be_missing() throws Exception {
        try (var pdf = Printed.pdf(Printed.body("<p>Salaam سلام en 🌳 zeggen we, en 你好 en ᐃ\u0000\u0007\uFFFF</p>"))) {
            assertTrue(Printed.textOf(pdf).contains("Salaam سلام en 🌳 zeggen we, en □□ en □"), Printed.textOf(pdf));
        }
    }

    @Test
    void an_endless_word_and_a_title_of_300_letters_stay_on_the_paper() throws Exception {
        var title = "Een heel lange titel die maar doorgaat ".repeat(8).substring(0, 300);
        var body = "<section><h2>" + "W".repeat(300) + "</h2><article><h3>" + title + "<span class=source>("
                + "b".repeat(120)
                + ")</span></h3><p data-hyphenate>" + "onafzienbaar".repeat(167)
                + "</p><p class=more><a href='https://delinde.example/'>Lees</a>"
                + "<span class=address>delinde.example/" + "pad-".repeat(500) + "</span></p></article></section>";
        try (var pdf = Printed.pdf(Printed.body(body))) {
            var left = 26 * POINTS_PER_MM;
            var right = (210 - 30) * POINTS_PER_MM;
            for (var position : positions(pdf)) {
                assertTrue(
                        position.getX() >= left - 1 && position.getEndX() <= right + 1,
                        () -> position + " is off the paper");
            }
            var whole = Printed.textOf(pdf).replaceAll("\\s+", "");
            assertTrue(whole.contains("pad-".repeat(500)), "part of the address is lost");
        }
    }

    @Test
    void the_same_page_gives_the_same_bytes_on_eight_threads() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<byte[]>> jobs = Collections.nCopies(8, () -> Printed.RENDERER.render(Printed.number9()));
            var first = Printed.RENDERER.render(Printed.number9());
            for (var printed : threads.invokeAll(jobs)) {
                assertArrayEquals(first, printed.get());
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void another_date_gives_other_bytes() {
        var page = Printed.number9();
        var about = page.about();
        var later = new PrintPage.About(
                about.language(),
                about.title(),
                about.author(),
                about.subject(),
                about.date().plus(Duration.ofDays(1)));
        assertFalse(Arrays.equals(
                Printed.RENDERER.render(page),
                Printed.RENDERER.render(new PrintPage(page.html(), page.pictures(), later))));
    }

    private static List<TextPosition> positions(PDDocument pdf) throws IOException {
        var positions = new ArrayList<TextPosition>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition position) {
                positions.add(position);
            }
        }.getText(pdf);
        return positions;
    }
}
