package rubriek.edition.print;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.support.Tagged;
import rubriek.support.VeraPdf;

/** Number 9 on paper, as software for blind readers, archives and search engines meets it (G-13, G-14). */
class AccessiblePdfTest {

    private static final byte[] GLASS =
            ("<svg xmlns='http://www.w3.org/2000/svg' width='20' height='20'><defs><linearGradient id='g'>"
                            + "<stop offset='0' stop-color='red'/><stop offset='1' stop-color='blue' stop-opacity='0.2'/></linearGradient></defs>"
                            + "<rect width='20' height='20' fill='url(#g)' opacity='0.5'/><text x='2' y='12'>tekst</text></svg>")
                    .getBytes(StandardCharsets.UTF_8);

    private static byte[] bytes;
    private static PDDocument pdf;

    @BeforeAll
    static void print() throws Exception {
        bytes = Printed.RENDERER.render(Printed.number9());
        pdf = Loader.loadPDF(bytes);
    }

    @AfterAll
    static void close() throws Exception {
        pdf.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void verapdf_passes_it(PDFAFlavour flavour) throws Exception {
        VeraPdf.assertPasses(flavour, bytes);
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void verapdf_passes_whatever_markdown_and_editors_bring(PDFAFlavour flavour) throws Exception {
        var page = Printed.body(Printed.text("/print/rich.html"));
        var pictures = Map.of("logo", Printed.bytes("/print/logo.svg"), "drawn", GLASS, "painted", glass());
        VeraPdf.assertPasses(flavour, Printed.RENDERER.render(new PrintPage(page.html(), pictures, page.about())));
    }

    private static byte[] glass() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_ARGB), "png", out);
        return out.toByteArray();
    }

    @Test
    void it_is_read_in_the_order_in_which_it_was_written() throws Exception {
        var body = Jsoup.parse(Printed.html()).body();
        body.select(".running-title, .running-folio").remove();
        var number = 0;
        for (var address : body.select(".address")) {
            number++;
            address.prependText(number + " " + number + " ");
        }
        assertEquals(letters(body.text()), letters(Tagged.text(pdf)));
    }

    @Test
    void a_footnote_is_a_note_with_its_own_id_right_after_its_call() throws Exception {
        var notes = Tagged.nodes(pdf).stream()
                .filter(node -> node.type().equals("Note") && node.text().isEmpty())
                .toList();
        assertEquals(8, notes.size());
        assertTrue(notes.stream().allMatch(note -> note.path().endsWith("/Art/P/Note")), notes::toString);
        assertEquals(
                8,
                pdf.getDocumentCatalog()
                        .getStructureTreeRoot()
                        .getIDTree()
                        .getNames()
                        .size());
    }

    @Test
    void headings_articles_and_pictures_are_what_they_are() throws Exception {
        var nodes =
                Tagged.nodes(pdf).stream().filter(node -> node.text().isEmpty()).toList();
        assertEquals(1, count(nodes, "H1"));
        assertEquals(4, count(nodes, "H2"));
        assertEquals(9, count(nodes, "H3"));
        assertEquals(9, count(nodes, "Art"));
        var figure = nodes.stream()
                .filter(node -> node.type().equals("Figure"))
                .findFirst()
                .orElseThrow();
        assertEquals("Stichting De Linde", figure.description());
    }

    @Test
    void every_link_says_where_it_goes_and_none_says_the_same() throws Exception {
        var names = new ArrayList<String>();
        for (var page : pdf.getPages()) {
            for (var annotation : page.getAnnotations()) {
                names.add(((PDAnnotationLink) annotation).getContents());
            }
        }
        assertTrue(names.contains("Lees verder: Energiecoach komt gratis langs"), names::toString);
        assertTrue(names.contains("redactie@delinde.example"), names::toString);
        assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
        assertTrue(Tagged.nodes(pdf).stream()
                .noneMatch(node -> node.description().isEmpty()
                        && node.type().equals("Link")
                        && node.text().isEmpty()));
    }

    @Test
    void headings_are_bookmarks_nested_as_they_are() {
        var masthead = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
        assertEquals("Buurtkrant De Linde", masthead.getTitle());
        assertEquals(
                List.of("1. Groen en straat", "2. Samen leven", "3. Geld en energie", "4. Agenda"),
                titles(masthead.children()));
        assertEquals(
                "Vijftig nieuwe bomen langs de Lindeweg (Gemeente Lindedorp)",
                masthead.getFirstChild().getFirstChild().getTitle());
    }

    @Test
    void it_names_itself_its_maker_and_its_language() {
        var about = pdf.getDocumentInformation();
        assertEquals("Buurtkrant De Linde – Nummer 9", about.getTitle());
        assertEquals("Stichting De Linde", about.getAuthor());
        assertEquals("Nieuws uit de buurt", about.getSubject());
        assertEquals(Printed.DATE, about.getCreationDate().toInstant());
        assertEquals("nl", pdf.getDocumentCatalog().getLanguage());
        assertTrue(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle());
    }

    private static long count(List<Tagged.Node> nodes, String type) {
        return nodes.stream().filter(node -> node.type().equals(type)).count();
    }

    private static List<String> titles(Iterable<PDOutlineItem> items) {
        var titles = new ArrayList<String>();
        items.forEach(item -> titles.add(item.getTitle()));
        return titles;
    }

    /** Without the white space and the hyphens that setting lines adds. */
    private static String letters(String text) {
        return text.chars()
                .filter(c -> !Character.isWhitespace(c) && c != '\u00A0' && c != '\u00AD' && c != '-')
                .mapToObj(Character::toString)
                .collect(joining());
    }
}
