package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.Json;
import rubriek.support.DatabaseTest;
import rubriek.support.Sample;

@DatabaseTest
class EditionsApiTest {

    private String editions = "";

    @BeforeEach
    void compose() {
        var slug = Api.newsletter();
        Api.json(Json.write(Sample.number9Draft()))
                .post("/newsletters/" + slug + "/issues")
                .then()
                .statusCode(201);
        editions = "/newsletters/" + slug + "/issues/9/editions/";
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.html", "mail.txt", "web.html", "print.pdf"})
    void whoever_has_an_edition_already_is_told_that_it_still_holds(String name) {
        var first = Api.asked().get(editions + name);
        first.then()
                .statusCode(200)
                .header("Cache-Control", startsWith("private"))
                .header("ETag", hasLength(66));
        Api.asked()
                .header("If-None-Match", first.header("ETag"))
                .get(editions + name)
                .then()
                .statusCode(304)
                .body(is(""));
        Api.asked()
                .header("If-None-Match", "\"anders\"")
                .get(editions + name)
                .then()
                .statusCode(200);
    }

    @Test
    void an_edition_changes_with_the_issue() {
        var before = Api.asked().get(editions + "mail.html").header("ETag");
        Api.patch("{\"preheader\":\"Kom naar de buurtdag\"}")
                .patch(editions.replace("/editions/", ""))
                .then()
                .statusCode(200);
        Api.asked()
                .header("If-None-Match", before)
                .get(editions + "mail.html")
                .then()
                .statusCode(200)
                .body(containsString("Kom naar de buurtdag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.html", "web.html"})
    void a_preview_runs_nothing_and_loads_only_pictures_S_03(String name) {
        Api.asked()
                .get(editions + name)
                .then()
                .contentType("text/html;charset=UTF-8")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        equalTo("default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; sandbox"));
    }

    @Test
    void the_mail_is_filled_in_for_somebody_who_does_not_exist() {
        for (var name : List.of("mail.html", "mail.txt"))
            Api.asked()
                    .get(editions + name)
                    .then()
                    .body(containsString("/unsubscribe/voorbeeld"))
                    .body(not(containsString("\uFDD0")));
        Api.asked().get(editions + "mail.txt").then().contentType("text/plain;charset=UTF-8");
    }

    @Test
    void the_page_of_one_article_can_be_looked_at_before_it_is_published() {
        var issue = editions.replace("/editions/", "");
        var entry = Api.json("{\"kind\":\"article\",\"title\":\"Een hof\",\"body\":\"Groen.\"}")
                .post(issue + "/sections/" + Api.asked().get(issue).path("sections[0].id") + "/entries")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.asked()
                .get(editions + "web.html?entry=" + entry)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("sandbox"))
                .body("html.body.main.article.h1", equalTo("Een hof"));
        for (var other : List.of("e02", "weg"))
            Api.asked().get(editions + "web.html?entry=" + other).then().statusCode(404);
    }

    @Test
    void the_print_is_a_pdf() {
        var pdf = pdf(Api.asked().get(editions + "print.pdf"));
        assertTrue(pdf.length > 5_000);
        assertEquals("%PDF-", new String(pdf, 0, 5, StandardCharsets.US_ASCII));
    }

    private static byte[] pdf(Response answer) {
        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", startsWith("inline; filename="));
        return answer.asByteArray();
    }

    @Test
    void an_issue_that_is_not_there_has_no_editions() {
        Api.asked()
                .get(editions.replace("/9/", "/8/") + "mail.html")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
