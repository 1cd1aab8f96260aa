package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasLength;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.audience.WaysOut;
import rubriek.shared.Json;
import rubriek.support.Browser;
import rubriek.support.DatabaseTest;
import rubriek.support.NeedsChromium;
import rubriek.support.Sample;

@DatabaseTest
class EditionsApiTest {

    @Inject
    WaysOut waysOut;

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
                .header(
                        "Server-Timing",
                        matchesPattern(
                                "render;dur=" + (name.endsWith(".pdf") ? "[1-9][0-9]*" : "[0-9]+") + "\\.[0-9]{3}"))
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
        var leave = waysOut.of(WaysOut.NOBODY).link().toString();
        for (var name : List.of("mail.html", "mail.txt"))
            Api.asked().get(editions + name).then().body(containsString(leave)).body(not(containsString("\uFDD0")));
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
            Api.asked()
                    .get(editions + "web.html?entry=" + other)
                    .then()
                    .statusCode(404)
                    .body("detail", containsString("?entry="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.html", "web.html"})
    void a_preview_shows_either_scheme_and_without_asking_the_very_document(String name) {
        var plain = Api.asked().get(editions + name).asString();
        var dark = Api.asked().get(editions + name + "?scheme=dark").asString();
        var light = Api.asked().get(editions + name + "?scheme=light").asString();
        assertEquals(3, Set.of(plain, dark, light).size());
        assertEquals(body(plain), body(dark));
        assertEquals(body(plain), body(light));
        assertTrue(dark.contains("content=\"dark\"") && light.contains("content=\"light\""));
        assertFalse(dark.contains("prefers-color-scheme") || dark.contains("light dark"), dark);
    }

    private static String body(String html) {
        return html.substring(html.indexOf("<body"));
    }

    @Test
    void a_preview_that_cannot_be_is_refused_with_what_can() {
        Api.asked()
                .get(editions + "mail.html?scheme=sepia")
                .then()
                .statusCode(400)
                .body(containsString("dark, light"));
        for (var width : List.of("319", "1201", "breed", "-1"))
            Api.asked()
                    .get(editions + "web.html?width=" + width)
                    .then()
                    .statusCode(400)
                    .body(containsString("320"), containsString("200"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.html", "mail.txt", "mail.eml"})
    void a_copy_of_somebody_who_gets_none_is_said_in_words(String name) {
        Api.asked()
                .get(editions + name + "?subscriber=niemand@lezer.example")
                .then()
                .statusCode(404)
                .body(containsString("niemand@lezer.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.html", "mail.txt"})
    void a_copy_is_shown_as_one_reader_gets_it_and_nowhere_kept_S_11(String name) {
        var slug = editions.split("/", -1)[2];
        Api.json(Readers.list(slug, slug)).post("/lists").then().statusCode(201);
        var reader = Readers.someone();
        Readers.on(slug, reader);
        var nobodys = waysOut.of(WaysOut.NOBODY).link().toString();
        Api.asked()
                .get(editions + name + "?subscriber=" + reader)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .body(containsString("/unsubscribe/"), not(containsString(nobodys)));
    }

    @Test
    @NeedsChromium
    void a_narrow_preview_is_laid_out_for_that_width() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + Api.ADMIN));
            page.setViewportSize(1_000, 900);
            for (var name : List.of("mail.html", "web.html")) {
                page.navigate("http://localhost:" + RestAssured.port + "/api/v1" + editions + name
                        + "?width=360&scheme=dark");
                var frame = page.frames().get(1);
                assertEquals(360, page.locator("iframe").boundingBox().width);
                assertTrue(frame.locator("h1").isVisible(), name);
            }
        }
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
