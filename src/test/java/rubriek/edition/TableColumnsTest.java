package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.issue.Text;
import rubriek.support.ApplicationTest;
import rubriek.support.Pages;
import rubriek.support.Sample;

/** How wide the columns of tables are on paper. */
@ApplicationTest
class TableColumnsTest {

    private static final List<String> MONTHS =
            List.of("Maand", "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov");

    private final Editions editions;

    TableColumnsTest(Editions editions) {
        this.editions = editions;
    }

    private byte[] print(String text, Paper paper) {
        return editions.print(
                        Sample.newsletter(),
                        Sample.issue(List.of(Sample.section("R", new Text("t", text, null)))),
                        paper)
                .pdf();
    }

    @ParameterizedTest
    @CsvSource({"A4, 8", "A4, 10", "A4, 11", "A4, 12", "A5, 6", "A5, 8", "A5, 9"})
    void a_table_of_many_amounts_fits_the_paper_and_breaks_none(Paper paper, int columns) throws IOException {
        var head = MONTHS.subList(0, columns);
        var table = "| " + String.join(" | ", head) + " |\n|---" + "|---:".repeat(columns - 1) + "|\n| Inkomsten"
                + " | € 1.312,50".repeat(columns - 1) + " |\n";
        var words = PrintLookTest.words(print(table, paper));
        var amounts =
                words.stream().filter(word -> word.text().equals("1.312,50")).toList();
        assertEquals(columns - 1, amounts.size(), words::toString);
        for (var number = 1; number < columns; number++) {
            var month = PrintLookTest.find(words, MONTHS.get(number));
            assertEquals(month.right(), amounts.get(number - 1).right(), 1, "set to the right in its column");
        }
        for (var month : head) PrintLookTest.find(words, month);
        PrintLookTest.find(words, "Inkomsten");
        try (var pdf = Loader.loadPDF(print(table, paper))) {
            var width = pdf.getPage(0).getMediaBox().getWidth();
            for (var amount : amounts) assertTrue(amount.right() < width - 28, () -> amount + " of " + width);
        }
    }

    @ParameterizedTest
    @EnumSource
    void no_column_is_narrower_than_its_longest_word(Paper paper) throws IOException {
        var table = "| Nr. | Datum | Portiek | Omschrijving | Wie |\n|---|---|---|---|---|\n"
                + "| 1 | 17 februari 2026 | Brievenbussen | " + "een stuk van de muur is los geraakt ".repeat(3)
                + "| huismeester |\n| 2 | 14 april 2026 | Trappenhuislicht | " + "de lamp doet het niet meer ".repeat(4)
                + "| bewoners |\n";
        var words = PrintLookTest.words(print(table, paper));
        for (var word : List.of("Nr.", "Portiek", "Omschrijving", "Brievenbussen", "Trappenhuislicht", "huismeester"))
            PrintLookTest.find(words, word);
    }

    @Test
    void a_row_is_not_parted_between_pages() throws IOException {
        var rows = IntStream.range(10, 60)
                .mapToObj(row -> "| begin" + row + "x en " + "tekst ".repeat(14) + "slot" + row + "x | kort |\n")
                .collect(Collectors.joining());
        try (var pdf = Loader.loadPDF(print("| Tekst | Wat |\n|---|---|\n" + rows, Paper.A5))) {
            assertTrue(pdf.getNumberOfPages() > 2);
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var text = Pages.text(pdf, page);
                for (var row = 10; row < 60; row++)
                    assertEquals(text.contains("begin" + row + "x"), text.contains("slot" + row + "x"), "row " + row);
            }
        }
    }

    @Test
    void a_table_that_has_room_keeps_its_size_in_a_magazine() throws IOException {
        var text = new Text(
                "t",
                "| Werkzaamheden | Verantwoordelijke | Kosten |\n|---|---|---:|\n| Boodschappen | huismeester | 1.312,50 |\n",
                null);
        var words = PrintLookTest.words(
                editions.magazine(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", text))))
                        .pdf());
        assertEquals(8.5, PrintLookTest.find(words, "Verantwoordelijke").size(), 0.1);
    }
}
