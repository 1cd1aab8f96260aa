package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.issue.Article;
import rubriek.issue.Author;
import rubriek.issue.Text;
import rubriek.support.ApplicationTest;
import rubriek.support.Sample;

/** What no page of a print may end with, wherever on the page it comes to stand. */
@ApplicationTest
class KeptTogetherTest {

    private static final String BODY = "Tekst. ".repeat(30)
            + "\n\nDe voorwaarden zijn:\n\n- eersteling\n- tweede\n- derde\n- laatste\n\n" + "Tekst. ".repeat(30)
            + "\n\nOnze prijslijst:\n\n| Wat | Prijs |\n|---|---|\n| Aarde | 1 |\n| Bomen | 2 |\n";

    private final Editions editions;

    KeptTogetherTest(Editions editions) {
        this.editions = editions;
    }

    @ParameterizedTest
    @EnumSource
    void no_page_of_a_print_ends_within_a_head_or_with_what_announces_a_list(Paper paper) throws Exception {
        for (var length = 120; length < 300; length += 9) {
            var issue =
                    Sample.issue(List.of(Sample.section("R", new Text("t", "woord ".repeat(length), null), article())));
            var last =
                    lastLines(editions.print(Sample.newsletter(), issue, paper).pdf());
            for (var line : last.subList(0, last.size() - 1))
                assertFalse(line.matches("Aanloop.*|Titel van het stuk|.*Bart Olm|.*:|.*eersteling"), () -> line);
        }
    }

    private static Article article() {
        var author = new Author("Bart Olm", null, null, null);
        return new Article(
                "a",
                "Titel van het stuk",
                null,
                null,
                "Aanloop van het stuk.",
                List.of(author),
                BODY,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Of each page, without its foot. */
    private static List<String> lastLines(byte[] bytes) throws IOException {
        var last = new ArrayList<String>();
        try (var pdf = Loader.loadPDF(bytes)) {
            for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                var lines = stripper.getText(pdf)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty() && !line.contains("pagina ") && !line.startsWith("Buurtkrant"))
                        .toList();
                last.add(lines.isEmpty() ? "" : lines.get(lines.size() - 1));
            }
        }
        return last;
    }
}
