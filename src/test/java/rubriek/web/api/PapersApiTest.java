package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;
import rubriek.support.Pages;

/** The editions on paper over HTTP. */
@ApplicationTest
class PapersApiTest {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    private String newsletter = "";

    @BeforeEach
    void an_issue_with_an_article() {
        newsletter = "/newsletters/" + Api.newsletter();
        var article = Map.of(
                "kind",
                "article",
                "title",
                "De hof werd groen",
                "lead",
                "Een lege hof.",
                "body",
                "Het begon klein. ".repeat(80));
        Api.json(Map.of(
                        "number",
                        9,
                        "period",
                        "2021-09",
                        "sections",
                        List.of(Map.of("title", "Wonen", "entries", List.of(article)))))
                .post(newsletter + "/issues")
                .then()
                .statusCode(201);
    }

    @Test
    void the_magazine_is_a_pdf_with_a_cover_and_contents() throws Exception {
        try (var pdf = pdf(edition("magazine.pdf"))) {
            assertTrue(pdf.getNumberOfPages() >= 3);
            assertTrue(Pages.text(pdf, 1).contains("De hof werd groen"));
            assertTrue(Pages.text(pdf, 2).contains("In dit nummer"));
        }
    }

    @Test
    void the_print_is_A4_and_A5_when_asked() throws Exception {
        assertWidth(210, edition("print.pdf"));
        assertWidth(210, edition("print.pdf?paper=a4"));
        assertWidth(148, edition("print.pdf?paper=a5"));
    }

    @Test
    void another_size_is_refused_with_those_that_there_are() {
        edition("print.pdf?paper=a3")
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"))
                .body(containsString("a4, a5"));
    }

    private Response edition(String name) {
        return Api.asked().get(newsletter + "/issues/9/editions/" + name);
    }

    private static void assertWidth(int millimetres, Response answer) throws Exception {
        try (var pdf = pdf(answer)) {
            assertEquals(
                    millimetres * POINTS_PER_MILLIMETRE,
                    pdf.getPage(0).getMediaBox().getWidth(),
                    0.5);
        }
    }

    private static PDDocument pdf(Response answer) throws Exception {
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("inline"));
        return Loader.loadPDF(answer.asByteArray());
    }
}
