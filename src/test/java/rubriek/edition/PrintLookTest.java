package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.edition.print.PdfRenderer;
import rubriek.issue.Article;
import rubriek.issue.Author;
import rubriek.issue.Card;
import rubriek.issue.Column;
import rubriek.issue.Entry;
import rubriek.issue.Figure;
import rubriek.issue.Image;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.Text;
import rubriek.media.MediumKind;
import rubriek.media.MediumView;
import rubriek.shared.Links;
import rubriek.support.ApplicationTest;
import rubriek.support.KindSamples;
import rubriek.support.Photos;
import rubriek.support.Sample;
import rubriek.support.VeraPdf;

/** What stands where on paper, and how far from what; distances in points. */
@ApplicationTest
class PrintLookTest {

    private static final UUID WIDE = UUID.fromString("33333333-2222-4333-8444-555555555555");
    private static final UUID HIGH = UUID.fromString("33333333-2222-4333-8444-666666666666");
    private static final MediaShelf SHELF =
            new MediaShelf(Map.of(WIDE, picture(WIDE, 900, 600), HIGH, picture(HIGH, 1_000, 2_000)));

    private final PaperWriter writer = new PaperWriter(
            new Links("https://delinde.example"),
            new PdfRenderer(),
            id -> id.equals(WIDE) ? Photos.jpeg(900, 600) : Photos.jpeg(1_000, 2_000));

    private static MediumView picture(UUID id, int width, int height) {
        var now = Instant.EPOCH;
        return new MediumView(
                id, "a.jpg", MediumKind.PICTURE, "JPEG", width, height, 9, null, false, "", List.of(), 1, now, now);
    }

    /** A word of a page, its left and right edge and its baseline from the top. */
    record Word(String text, double left, double right, double base, double size) {}

    static List<Word> words(byte[] bytes) throws IOException {
        var words = new ArrayList<Word>();
        try (var pdf = Loader.loadPDF(bytes)) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    var from = 0;
                    for (var to = 0; to <= positions.size(); to++) {
                        if (to < positions.size()
                                && !positions.get(to).getUnicode().isBlank()) continue;
                        if (to > from) words.add(word(positions.subList(from, to)));
                        from = to + 1;
                    }
                }
            }.getText(pdf);
        }
        return words;
    }

    private static Word word(List<TextPosition> letters) {
        var text = new StringBuilder();
        letters.forEach(letter -> text.append(letter.getUnicode()));
        var first = letters.get(0);
        var last = letters.get(letters.size() - 1);
        return new Word(
                text.toString(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getYScale());
    }

    static Word find(List<Word> words, String text) {
        return words.stream()
                .filter(word -> word.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " in " + words));
    }

    static double end(List<Word> words, String text) {
        return find(words, text).right();
    }

    private byte[] print(Entry... entries) {
        return writer.write(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", entries))), SHELF, Paper.A4)
                .pdf();
    }

    @ParameterizedTest
    @EnumSource
    void every_page_says_at_its_foot_which_of_how_many_it_is(Paper paper) throws Exception {
        var issue = writer.write(Sample.newsletter(), Sample.number9(), SHELF, paper);
        try (var pdf = Loader.loadPDF(issue.pdf())) {
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.setSortByPosition(true);
                var text = stripper.getText(pdf);
                assertTrue(text.contains("pagina " + page + " van " + pdf.getNumberOfPages()), text);
                assertTrue(text.contains("Buurtkrant De Linde – Nummer 9"), text);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void addresses_begin_below_the_text_that_they_belong_to(Paper paper) throws Exception {
        var issue =
                Sample.issue(List.of(Sample.section("R", Sample.link("l", "Titel", "https://delinde.example/plan"))));
        var words = words(writer.write(Sample.newsletter(), issue, SHELF, paper).pdf());
        var number = words.get(words.indexOf(find(words, "delinde.example/plan")) - 1);
        assertEquals(find(words, "Titel").left(), number.left(), 1, words::toString);
    }

    @Test
    void a_title_of_a_piece_stays_larger_than_its_text_where_the_page_is_set_closer() throws Exception {
        for (var sentences = 40; sentences < 400; sentences += 6) {
            var words = words(print(
                    KindSamples.editorial(),
                    new Text("t", "Een zin van zes woorden staat hier. ".repeat(sentences), null)));
            if (find(words, "woorden").size() > 10.2) continue;
            assertTrue(
                    find(words, "redactie").size() > 13.5,
                    () -> find(words, "redactie").toString());
            return;
        }
        throw new AssertionError("no page was set closer");
    }

    @Test
    void a_subhead_stands_nearer_to_its_own_text_than_to_the_one_before() throws Exception {
        var words = words(print(new Text("t", "Ervoor.\n\n## Tussenkop\n\nErna.\n\n### Dieper\n\nSlot.", null)));
        for (var places : List.of(List.of("Ervoor.", "Tussenkop", "Erna."), List.of("Erna.", "Dieper", "Slot."))) {
            var head = find(words, places.get(1)).base();
            var before = head - find(words, places.get(0)).base();
            var after = find(words, places.get(2)).base() - head;
            assertTrue(before > after + 5, before + " before, " + after + " after " + places);
        }
    }

    @Test
    void a_subhead_of_the_introduction_is_less_than_a_section() throws Exception {
        var issue = introduced("Welkom.\n\n## Tussenkop\n\nTekst.");
        var words =
                words(writer.write(Sample.newsletter(), issue, SHELF, Paper.A4).pdf());
        assertTrue(find(words, "Tussenkop").size() < find(words, "Rubriek").size(), words::toString);
    }

    private static IssueView introduced(String introduction) {
        var issue = Sample.issue(List.of(Sample.section("Rubriek", Sample.link("l", "Titel", null))));
        return new IssueView(
                issue.id(),
                issue.newsletterId(),
                issue.number(),
                issue.period(),
                issue.title(),
                issue.status(),
                issue.subject(),
                issue.preheader(),
                issue.layout(),
                null,
                introduction,
                issue.sections(),
                1,
                issue.createdAt(),
                issue.updatedAt(),
                null,
                null);
    }

    @Test
    void a_picture_keeps_away_from_the_text_below_it_and_is_never_a_page_high() throws Exception {
        var image = new Image(null, HIGH, "Een toren", null);
        var link = new Link("l", "Boven", null, null, null, "Samenvatting.", null, null, null, null, image, null, null);
        var words = words(print(link));
        var between = find(words, "Samenvatting.").base() - find(words, "Boven").base();
        var picture = 110 / 25.4 * 72;
        assertTrue(between > picture + 20 && between < picture + 40, between + " for " + picture);
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void a_portrait_is_shown_and_one_that_only_decorates_is_not_told_of_X_06_G_14(PDFAFlavour flavour)
            throws Exception {
        var told = new Image(null, WIDE, "Bart Olm met een hoed", null);
        var decoration = new Image(null, WIDE, null, true);
        var bytes = print(
                new Column("c", "Een ladder", "Tekst.", null, decoration, null, null, null),
                new Card("k", "Bakker", null, decoration, "Lead.", null, null),
                new Figure("f", decoration, "Onderschrift.", null, null, null),
                new Card("m", "Molenaar", null, told, "Lead.", null, null));
        VeraPdf.assertPasses(flavour, bytes);
        try (var pdf = Loader.loadPDF(bytes)) {
            assertEquals(4, drawn(pdf));
            assertEquals(
                    1, figures(pdf.getDocumentCatalog().getStructureTreeRoot()), "the one that has words is told of");
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_several_writers_each_has_the_name_below_the_portrait(Paper paper) throws Exception {
        var portrait = new Image(null, WIDE, "Iemand met een hoed", null);
        var authors =
                List.of(new Author("Berk Olm", null, null, portrait), new Author("Roos Els", null, null, portrait));
        var article = new Article(
                "a", "Twee stemmen", null, null, null, authors, "Tekst.", null, null, null, null, null, null, null);
        var issue = Sample.issue(List.of(Sample.section("R", article)));
        var pdf = writer.write(Sample.newsletter(), issue, SHELF, paper).pdf();
        VeraPdf.assertPasses(PDFAFlavour.PDFUA_1, pdf);
        var words = words(pdf);
        for (var name : List.of("Olm", "Els"))
            assertEquals(
                    2, words.stream().filter(word -> word.text().equals(name)).count());
        var last = words.stream().filter(word -> word.text().equals("Els")).reduce((a, b) -> b);
        assertEquals(find(words, "Berk").base(), find(words, "Roos").base(), 0.1);
        assertTrue(last.orElseThrow().base() > find(words, "Roos").base() + 20, "below the portrait");
    }

    private static int figures(PDStructureNode node) {
        var all = node instanceof PDStructureElement element
                        && element.getStructureType().equals("Figure")
                ? 1
                : 0;
        for (var kid : node.getKids()) if (kid instanceof PDStructureNode child) all += figures(child);
        return all;
    }

    /** How many times a picture is painted. */
    private static int drawn(PDDocument pdf) throws IOException {
        var times = new int[1];
        var engine = new PDFStreamEngine() {
            @Override
            protected void processOperator(Operator operator, List<COSBase> operands) {
                if (operator.getName().equals("Do")) times[0]++;
            }
        };
        for (var page : pdf.getPages()) engine.processPage(page);
        return times[0];
    }

    @Test
    void a_picture_that_would_leave_half_a_page_empty_is_set_smaller() throws Exception {
        var before = new Text("t", "Een alinea van een regel.\n\n".repeat(15), null);
        var figure = new Figure("f", new Image(null, WIDE, "Een plein", null), "Onderschrift.", null, null, null);
        try (var pdf = Loader.loadPDF(print(before, figure))) {
            var first = new PDFTextStripper();
            first.setEndPage(1);
            assertTrue(first.getText(pdf).contains("Onderschrift."), first.getText(pdf));
        }
        var more = new Text("t", "Een alinea van een regel.\n\n".repeat(25), null);
        try (var pdf = Loader.loadPDF(print(more, figure))) {
            var first = new PDFTextStripper();
            first.setEndPage(1);
            assertTrue(!first.getText(pdf).contains("Onderschrift."), "less than half of it is too little to see");
        }
    }

    @Test
    void an_address_in_a_footnote_is_printed_once() throws Exception {
        var note = "Een tuin.[^1] Nog een.[^2]\n\n[^1]: Zie [het plan](https://delinde.example/plan).\n\n"
                + "[^2]: Op https://delinde.example/tuin staat meer.";
        var text = new StringBuilder();
        words(print(new Text("t", note, null)))
                .forEach(word -> text.append(word.text()).append(' '));
        assertEquals(1, text.toString().split("delinde.example/plan", -1).length - 1, text::toString);
        assertEquals(1, text.toString().split("delinde.example/tuin", -1).length - 1, text::toString);
        assertTrue(text.toString().contains(" (delinde.example/plan). "), text::toString);
    }
}
