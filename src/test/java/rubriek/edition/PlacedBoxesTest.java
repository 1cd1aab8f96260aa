package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.issue.Article;
import rubriek.issue.Panel;
import rubriek.issue.PullQuote;
import rubriek.support.ApplicationTest;
import rubriek.support.Pages;
import rubriek.support.Sample;

/** Boxes and quotes of a magazine that the editor has put behind a paragraph. */
@ApplicationTest
class PlacedBoxesTest {

    private static final int PARAGRAPHS = 8;

    private final Editions editions;

    PlacedBoxesTest(Editions editions) {
        this.editions = editions;
    }

    /** The paragraph that they follow; the last one too. */
    @ParameterizedTest
    @ValueSource(ints = {5, PARAGRAPHS})
    void they_stand_behind_it_and_no_earlier(int after) throws Exception {
        var text = new StringBuilder();
        for (var number = 1; number <= PARAGRAPHS; number++)
            text.append("alinea")
                    .append(number)
                    .append("x ")
                    .append("woord ".repeat(60))
                    .append("\n\n");
        var article = new Article(
                "a",
                "Een dag",
                null,
                null,
                null,
                null,
                text.toString(),
                List.of(new Panel("Kader", "inhetkader", null, null, after)),
                List.of(new PullQuote("uitgelicht", null, after)),
                null,
                null,
                null,
                null,
                null);
        try (var pdf = Loader.loadPDF(
                editions.magazine(Sample.newsletter(), Sample.issue(List.of(Sample.section("R", article))))
                        .pdf())) {
            var read = Pages.readAloud(pdf);
            for (var word : List.of("inhetkader", "uitgelicht"))
                assertTrue(read.indexOf(word) > read.indexOf("alinea" + after + "x"), () -> word + " in " + read);
        }
    }
}
