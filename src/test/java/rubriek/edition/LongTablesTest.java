package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.issue.Article;
import rubriek.issue.Box;
import rubriek.issue.Entry;
import rubriek.issue.Text;
import rubriek.support.ApplicationTest;
import rubriek.support.Pages;
import rubriek.support.Sample;

/** Tables of a magazine that no column holds, and what stands beside them. */
@ApplicationTest
class LongTablesTest {

    private static final int ROWS = 90;

    private final Editions editions;

    LongTablesTest(Editions editions) {
        this.editions = editions;
    }

    /** @param columns that stand before that of the amounts */
    private static String table(int columns, int rows) {
        var before = "| x ".repeat(columns - 1);
        return "| Wat ".repeat(columns - 1) + "| Rij | Bedrag |\n" + "|---".repeat(columns) + "|---:|\n"
                + IntStream.rangeClosed(1, rows)
                        .mapToObj(row -> before + "| rij" + row + "x | € " + row + " |\n")
                        .collect(Collectors.joining());
    }

    private byte[] magazine(Entry... entries) {
        return editions.magazine(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", entries))))
                .pdf();
    }

    private static Article article(String body) {
        return new Article(
                "a", "Een dag aan het plein", null, null, null, null, body, null, null, null, null, null, null, null);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6})
    void a_long_table_begins_in_its_place_and_has_its_heads_again_only_where_a_column_begins(int columns)
            throws Exception {
        var text = "woord ".repeat(150);
        var pdf = magazine(article(text + "\n\n#### Indeling\n\n" + table(columns - 1, ROWS) + "\nSlot " + text));
        var words = PrintLookTest.words(pdf);
        var heads = words.stream().filter(word -> word.text().equals("Bedrag")).toList();
        assertTrue(heads.size() > 1, "more than a column");
        var first = heads.get(0).base() - PrintLookTest.find(words, "Indeling").base();
        assertTrue(Math.abs(first) < 25, "below its heading: " + heads);
        var top = PrintLookTest.find(words, "woord").base() + 5;
        for (var head : heads.subList(1, heads.size())) assertTrue(head.base() < top, () -> top + ": " + heads);
        assertEquals(
                IntStream.rangeClosed(1, ROWS)
                        .mapToObj(row -> "rij" + row + "x")
                        .toList(),
                rows(pdf));
    }

    @Test
    void the_parts_of_a_long_table_have_columns_of_like_width() throws Exception {
        var rows = table(2, ROWS).replace("rij80x", "een_lang_woord_rij80x");
        var words = PrintLookTest.words(magazine(article(rows)));
        var widths = words.stream()
                .filter(word -> word.text().equals("Rij"))
                .map(head -> words.stream()
                        .filter(word -> word.text().equals("Bedrag") && word.base() == head.base())
                        .mapToDouble(word -> word.left() - head.left())
                        .filter(apart -> apart > 0)
                        .min()
                        .orElseThrow())
                .toList();
        assertTrue(widths.size() > 1);
        for (var width : widths) assertEquals(widths.get(0), width, 0.2, widths::toString);
    }

    @Test
    void a_box_that_stands_before_a_wide_table_is_set_before_it() throws Exception {
        var words = PrintLookTest.words(magazine(
                new Text("t", "woord ".repeat(200), null),
                new Box("k", "Kader", "In het kader.", null, null, null),
                new Text("u", table(5, 4), null),
                new Text("v", "woord ".repeat(100), null)));
        assertTrue(PrintLookTest.find(words, "kader.").base()
                < PrintLookTest.find(words, "Bedrag").base());
    }

    @Test
    void a_wide_table_in_a_box_has_the_width_of_the_box() throws Exception {
        var words = PrintLookTest.words(magazine(
                article("woord ".repeat(200)), new Box("k", "Kader", "Zie:\n\n" + table(5, 4), null, null, null)));
        var width = PrintLookTest.end(words, "Bedrag")
                - PrintLookTest.find(words, "Wat").left();
        assertTrue(width > 400, () -> width + " pt");
    }

    @Test
    void a_box_with_a_long_table_leaves_no_page_half_empty_before_it() throws Exception {
        try (var pdf = Loader.loadPDF(magazine(
                article("woord ".repeat(200)),
                new Box("k", "Kader", "In het kader.\n\n" + table(2, 64), null, null, null)))) {
            assertTrue(Pages.text(pdf, 3).contains("In het kader."));
        }
    }

    /** Words in each row, and in the heads. */
    @ParameterizedTest
    @CsvSource({"70, 1", "150, 1", "60, 75"})
    void rows_as_high_as_half_a_page_and_high_heads_leave_no_column_empty(int rowWords, int headWords)
            throws Exception {
        var row = "| " + "cel ".repeat(rowWords);
        var rows = IntStream.rangeClosed(1, 6)
                .mapToObj(number -> row.repeat(2) + "| rij" + number + "x |\n")
                .collect(Collectors.joining());
        var head = "| " + "kop ".repeat(headWords);
        var pdf = magazine(article(
                "woord ".repeat(100) + "\n\n" + head.repeat(2) + "| Rij |\n|---|---|---|\n" + rows + "\nSlot."));
        assertEquals(List.of("rij1x", "rij2x", "rij3x", "rij4x", "rij5x", "rij6x"), rows(pdf));
        try (var read = Loader.loadPDF(pdf)) {
            assertTrue(read.getNumberOfPages() <= 6, () -> read.getNumberOfPages() + " pages");
        }
    }

    @Test
    void an_amount_is_not_broken_in_a_narrow_column() throws Exception {
        var rows = IntStream.rangeClosed(10, 40)
                .mapToObj(row -> "| dag " + row + " | € " + row + ".312,50 | Fatma Yılmaz van het plein |\n")
                .collect(Collectors.joining());
        var words = PrintLookTest.words(
                magazine(article("woord ".repeat(300) + "\n\n| Dag | Kosten | Wie |\n|---|---:|---|\n" + rows)));
        for (var row = 10; row <= 40; row++) PrintLookTest.find(words, row + ".312,50");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5})
    void no_column_ends_with_what_announces_a_list_or_a_table_or_with_a_first_item(int columns) throws Exception {
        for (var length = 150; length < 210; length += 6) {
            var words = PrintLookTest.words(magazine(article("woord ".repeat(length)
                    + "\n\nVoorwaarden:\n\n- eersteling\n- tweede\n- derde\n\n" + "woord ".repeat(90)
                    + "\n\nPrijslijst:\n\n" + table(columns, 4))));
            assertBelow(words, "Voorwaarden:", "eersteling");
            assertBelow(words, "eersteling", "tweede");
            assertBelow(words, "Prijslijst:", "Bedrag");
        }
    }

    private static void assertBelow(List<PrintLookTest.Word> words, String above, String below) {
        var between = PrintLookTest.find(words, below).base()
                - PrintLookTest.find(words, above).base();
        assertTrue(between > 0 && between < 40, () -> above + ", then " + between + " pt, then " + below);
    }

    private static List<String> rows(byte[] pdf) throws IOException {
        try (var read = Loader.loadPDF(pdf)) {
            return Pattern.compile("rij\\d+x")
                    .matcher(Pages.readAloud(read))
                    .results()
                    .map(MatchResult::group)
                    .toList();
        }
    }
}
