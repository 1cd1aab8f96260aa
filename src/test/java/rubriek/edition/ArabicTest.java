package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.support.Arabic;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;
import rubriek.support.VeraPdf;

/** An issue that is read from right to left, in every edition. */
@DatabaseTest
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
