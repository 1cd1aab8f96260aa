package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.issue.Article;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.support.ApplicationTest;
import rubriek.support.Arabic;
import rubriek.support.Glyphs;
import rubriek.support.KindSamples;
import rubriek.support.Pages;
import rubriek.support.Sample;
import rubriek.support.VeraPdf;

/** An issue that is read from right to left, in every edition. */
@ApplicationTest
class ArabicTest {

    private final Editions editions;

    ArabicTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void the_mail_and_the_page_say_their_direction_where_no_program_drops_it_X_01() {
        var mail = Jsoup.parse(mail().html());
        assertEquals("rtl", mail.expectFirst("html").attr("dir"));
        assertEquals(
                "ar rtl",
                mail.body().child(0).attr("lang") + " " + mail.body().child(0).attr("dir"));
        assertEquals("rtl", Jsoup.parse(web()).expectFirst("html").attr("dir"));
    }

    @Test
    void a_mail_begins_its_lines_at_the_right_and_points_to_the_left() {
        var html = mail().html();
        var body = html.substring(html.indexOf("<body"));
        assertFalse(body.contains("text-align:left") || body.contains("border-left:4px"), body);
        assertTrue(body.contains("text-align:right") && body.contains("border-right:4px"));
        assertTrue(body.contains("padding:0 24px 0 0;"), body);
        assertTrue(body.contains("←") && !body.contains("→"));
    }

    @Test
    void what_is_looked_at_is_kept() throws Exception {
        keep("mail.html", mail().html().getBytes(StandardCharsets.UTF_8));
        keep("web.html", web().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_page_points_to_the_left() {
        assertTrue(web().contains("اقرأ المزيد <span aria-hidden=\"true\">←</span>"));
    }

    @Test
    void the_plain_text_is_in_the_order_of_reading() {
        assertTrue(mail().text().contains("اقرأ المزيد:\nhttps://hayy.example/hadiqa"), mail().text());
    }

    @Test
    void the_print_passes_and_says_what_was_written_G_14() throws Exception {
        var pdf = editions.print(Arabic.newsletter(), Arabic.issue()).pdf();
        keep("arabic.pdf", pdf);
        VeraPdf.assertPasses(PDFAFlavour.PDFUA_1, pdf);
        var text = text(pdf);
        for (var words : List.of("حديقة جديدة في الحي", "اقرأ المزيد", "الصحة")) assertTrue(text.contains(words), text);
        assertFalse(text.contains("□"), text);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_on_paper_hangs_out_of_the_margins(Paper size) throws Exception {
        var bytes = editions.print(Arabic.newsletter(), Arabic.issue(), size).pdf();
        keep(size + ".pdf", bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            assertEquals(List.of(), Glyphs.faults(pdf, size.isSmall() ? 14 : 26, 1));
        }
    }

    @Test
    void the_columns_of_a_magazine_follow_each_other_from_right_to_left() throws Exception {
        var body = IntStream.range(1000, 1900)
                .mapToObj(number -> "w" + number + (number % 60 == 59 ? "\n\n" : " "))
                .collect(Collectors.joining());
        var issue = Sample.issue(List.of(new Section(
                "s",
                "السكن",
                true,
                null,
                List.of(new Article(
                        "a", "الفناء", null, null, null, null, body, null, null, null, null, null, null, null)))));
        var bytes = editions.magazine(Arabic.newsletter(), issue).pdf();
        keep("magazine.pdf", bytes);
        VeraPdf.assertPasses(PDFAFlavour.PDFUA_1, bytes);
        var words = PrintLookTest.words(bytes).stream()
                .filter(word -> word.text().matches("w\\d{4}"))
                .toList();
        assertEquals(900, words.size());
        assertTrue(words.get(0).left() > 400, "the first column is the one at the right: " + words.get(0));
        var edges = words.stream().mapToDouble(PrintLookTest.Word::left).toArray();
        assertTrue(Arrays.stream(edges).min().orElseThrow() > 50
                && Arrays.stream(edges).max().orElseThrow() < 545);
        try (var pdf = Loader.loadPDF(bytes)) {
            var read = Pages.readAloud(pdf);
            for (var number = 1001; number < 1900; number++)
                assertTrue(read.indexOf("w" + (number - 1)) < read.indexOf("w" + number), "read in order: w" + number);
        }
    }

    @Test
    void latin_addresses_and_numbers_keep_their_direction() {
        var mail = Jsoup.parse(mail().html());
        assertEquals("auto", mail.select("span:containsOwn(1234 AB Veldhoven)").attr("dir"));
        assertEquals(
                1,
                Jsoup.parse(web()).select("bdi:containsOwn(1234 AB Veldhoven)").size());
        var contact = Sample.issue(List.of(Sample.section("R", KindSamples.article())));
        for (var html : List.of(
                editions.mail(Arabic.newsletter(), contact).html(),
                editions.piece(Arabic.newsletter(), contact, "k-artikel")
                        .orElseThrow()
                        .html()))
            assertEquals("ltr", Jsoup.parse(html).select("a[href^=tel]").attr("dir"));
    }

    @Test
    void arabic_words_and_pictures_in_a_dutch_issue_are_printed() throws Exception {
        var issue = Sample.issue(List.of(new Section(
                "s", "Welkom", true, null, List.of(new Text("t", "Wij zeggen مرحبا بكم tegen iedereen 😀.", null)))));
        var pdf = editions.print(Sample.newsletter(), issue).pdf();
        keep("words.pdf", pdf);
        VeraPdf.assertPasses(PDFAFlavour.PDFUA_1, pdf);
        var text = text(pdf);
        assertTrue(text.contains("مرحبا بكم") && text.contains("😀") && !text.contains("□"), text);
    }

    private MailEdition mail() {
        return editions.mail(Arabic.newsletter(), Arabic.issue());
    }

    private String web() {
        return editions.web(Arabic.newsletter(), Arabic.issue()).html();
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.write(Files.createDirectories(Path.of("target/arabic")).resolve(name), pdf);
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
