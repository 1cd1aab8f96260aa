package rubriek.web.api;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.support.DatabaseTest;

@DatabaseTest
class IssuesApiTest {

    private static final String TWO_SECTIONS = """
            {"number": 9, "period": "2021-09", "sections": [
              {"title": "Gezondheid", "entries": [
                {"kind": "link", "title": "Wandelen tegen stress", "source": "GGD", "url": "https://ggd.example/wandelen"},
                {"kind": "text", "body": "Met *dank* aan de lezers."}]},
              {"title": "Wonen", "entries": [{"kind": "link", "title": "Huur"}]}]}
            """;

    private String issues = "";

    @BeforeEach
    void a_newsletter() {
        issues = "/newsletters/" + newsletter() + "/issues";
    }

    @Test
    void an_issue_is_answered_whole_with_what_is_computed() {
        json(TWO_SECTIONS)
                .post(issues)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1" + issues + "/9"))
                .header("ETag", "\"1\"")
                .body("title", equalTo("Nummer 9 – september 2021"))
                .body("subject", equalTo("Buurtkrant De Linde, nummer 9 – september 2021"))
                .body("status", equalTo("draft"))
                .body("layout", equalTo("newsletter"))
                .body("sections.number", equalTo(List.of(1, 2)))
                .body("sections[0].entries.kind", equalTo(List.of("link", "text")))
                .body("sections[0].entries[0].url", equalTo("https://ggd.example/wandelen"))
                .body("sections[0].entries[0].id", startsWith("e"));
    }

    @Test
    void what_was_read_may_be_sent_back_as_it_is() {
        json(TWO_SECTIONS).post(issues).then().statusCode(201);
        var read = asked().get(issues + "/9").asString();
        json(read)
                .header("If-Match", "\"1\"")
                .put(issues + "/9")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("sections", equalTo(JsonPath.from(read).getList("sections")));
    }

    @Test
    void a_stale_save_is_told_so_and_changes_nothing() {
        json(TWO_SECTIONS).post(issues).then().statusCode(201);
        for (var tag : List.of("\"7\"", "\"stale\"", "W/\"1\"")) {
            json("{\"period\": \"2022-01\"}")
                    .header("If-Match", tag)
                    .put(issues + "/9")
                    .then()
                    .statusCode(412)
                    .body("type", equalTo("/problems/stale"));
        }
        asked().get(issues + "/9").then().body("period", equalTo("2021-09")).body("version", equalTo(1));
    }

    @Test
    void a_patch_changes_what_it_names() {
        json(TWO_SECTIONS).post(issues).then().statusCode(201);
        patch("{\"subject\": \"Eigen onderwerp\", \"introduction\": \"Hallo\"}")
                .patch(issues + "/9")
                .then()
                .statusCode(200)
                .body("subject", equalTo("Eigen onderwerp"))
                .body("sections", hasSize(2));
        patch("{\"introduction\": null, \"subject\": null}")
                .patch(issues + "/9")
                .then()
                .body("introduction", nullValue())
                .body("subject", equalTo("Buurtkrant De Linde, nummer 9 – september 2021"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"period": "september"}                                                        | period
                    {"period": "2021-13"}                                                          | period
                    {"period": "2021-09", "sectons": []}                                           | sectons
                    {"number": 0, "period": "2021-09"}                                             | number
                    {"number": "9", "period": "2021-09"}                                           | number
                    {"period": "2021-09", "sections": [{}]}                                        | sections[0].title
                    {"period": "2021-09", "sections": [null]}                                      | sections[0]
                    {"period": "2021-09", "sections": [{"title": "a", "entries": [{"kind": "x"}]}]}  | sections[0].entries[0].kind
                    {"period": "2021-09", "sections": [{"title": "a", "entries": [{"title": "x"}]}]} | sections[0].entries[0].kind
                    {"period": "2021-09", "sections": [{"title": "a", "entries": [{"kind": "text"}]}]} | sections[0].entries[0].body
                    {"period": "2021-09", "sections": [{"title": "a", "entries": [{"kind": "text", "body": "b", "url": "https://a.example"}]}]} | sections[0].entries[0].url
                    {"period": "2021-09", "sections": [{"title": "a", "entries": [{"kind": "link", "url": "ftp://a.example"}]}]} | sections[0].entries[0].url
                    {"period": "2021-09", "sections": [{"title": "a", "entries": [{"kind": "link", "image": {"url": "https://a.example/b.png"}}]}]} | sections[0].entries[0].image.alt
                    {"period": "2021-09", "sections": [{"title": "a", "entries": [{"kind": "link", "hideIn": ["fax"]}]}]} | sections[0].entries[0].hideIn[0]
                    {"period": "2021-09", "subject": "a\\r\\nBcc: b@c.example"}                        | subject
                    {"period": "2021-09", "preheader": "\\uFDD0unsubscribe\\uFDD1"}                    | preheader
                    """)
    void what_does_not_fit_is_refused_at_its_place(String body, String field) { // H-13, S-01
        json(body)
                .post(issues)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", equalTo(List.of(field)));
        asked().get(issues).then().body("total", equalTo(0));
    }

    @Test
    void errors_speak_the_callers_language() {
        json("{\"period\": \"september\"}")
                .header("Accept-Language", "nl")
                .post(issues)
                .then()
                .body("violations[0].message", equalTo("moet een jaar en een maand zijn, zoals 2021-09"));
    }

    @Test
    void more_than_two_megabytes_is_too_much() {
        json("{\"period\": \"2021-09\", \"introduction\": \"" + "x".repeat(2_100_000) + "\"}")
                .post(issues)
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }

    @Test
    void a_section_may_bring_an_id_of_its_own_that_nothing_else_has() {
        json(TWO_SECTIONS).post(issues).then().statusCode(201);
        var sections = issues + "/9/sections";
        var section = Map.of("id", "agenda", "title", "Agenda");
        json(section).post(sections).then().statusCode(201).body("id", equalTo("agenda"));
        json(section).post(sections).then().statusCode(409).body("type", equalTo("/problems/id-taken"));
        json(Map.of("id", "a b", "title", "Agenda")).post(sections).then().statusCode(400);
        patch("{\"id\": \"anders\"}")
                .patch(sections + "/agenda")
                .then()
                .statusCode(200)
                .body("id", equalTo("agenda"));
    }

    @Test
    void a_section_is_added_changed_and_taken_out() {
        json(TWO_SECTIONS).post(issues).then().statusCode(201);
        var sections = issues + "/9/sections";
        var id = json(Map.of("title", "Vooraf", "numbered", false, "position", 1))
                .post(sections)
                .then()
                .statusCode(201)
                .header("ETag", "\"2\"")
                .header("Location", containsString(sections + "/"))
                .body("number", nullValue())
                .extract()
                .<String>path("id");
        patch("{\"title\": \"Ten slotte\", \"numbered\": true, \"position\": 3}")
                .patch(sections + "/" + id)
                .then()
                .statusCode(200)
                .body("number", equalTo(3));
        patch("{\"position\": 9}")
                .patch(sections + "/" + id)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/position-out-of-range"));
        asked().delete(sections + "/" + id).then().statusCode(204);
        asked().get(issues + "/9").then().body("sections.title", equalTo(List.of("Gezondheid", "Wonen")));
    }

    @Test
    void an_entry_is_added_read_changed_moved_and_taken_out() {
        var made = json(TWO_SECTIONS).post(issues).jsonPath();
        var one = made.getString("sections[0].id");
        var two = made.getString("sections[1].id");
        var address = json(Map.of("kind", "link", "title", "Nieuw", "position", 2))
                .post(issues + "/9/sections/" + one + "/entries")
                .then()
                .statusCode(201)
                .header("Location", allOf(containsString(issues + "/9/entries/e")))
                .header("ETag", "\"2\"")
                .extract()
                .header("Location");
        var entry = address.substring(address.indexOf("/newsletters"));

        asked().get(entry).then().statusCode(200).body("title", equalTo("Nieuw"));
        patch("{\"noLinkReason\": \"Alleen op papier\"}")
                .patch(entry)
                .then()
                .statusCode(200)
                .body("title", equalTo("Nieuw"))
                .body("noLinkReason", equalTo("Alleen op papier"));
        patch("{\"url\": \"nergens\"}").patch(entry).then().statusCode(400).body("violations[0].field", equalTo("url"));
        json(Map.of("kind", "text", "body", "Een tekst"))
                .put(entry)
                .then()
                .statusCode(200)
                .body("kind", equalTo("text"));
        json(Map.of("section", two, "position", 1)).post(entry + "/move").then().statusCode(200);
        var now = asked().get(issues + "/9").jsonPath();
        assertEquals("Een tekst", now.getString("sections[1].entries[0].body"));
        asked().delete(entry).then().statusCode(204);
        asked().get(entry).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        json(Map.of("kind", "link", "position", "twee"))
                .post(issues + "/9/sections/" + one + "/entries")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("position"));
    }

    @Test
    void revisions_are_listed_read_and_restored() {
        json(TWO_SECTIONS).post(issues).then().statusCode(201);
        patch("{\"sections\": []}").patch(issues + "/9").then().statusCode(200);
        var revisions = issues + "/9/revisions";
        asked().get(revisions).then().body("items.version", equalTo(List.of(2, 1)));
        asked().get(revisions + "/1").then().body("content.sections.title", equalTo(List.of("Gezondheid", "Wonen")));
        asked().get(revisions + "/7").then().statusCode(404);
        asked().post(revisions + "/1/restore").then().statusCode(200).body("sections", hasSize(2));
    }

    @Test
    void the_checks_name_what_is_missing_and_where() {
        json(TWO_SECTIONS).post(issues).then().statusCode(201);
        asked().header("Accept-Language", "nl")
                .get(issues + "/9/checks")
                .then()
                .statusCode(200)
                .body(
                        "findAll { it.severity == 'blocking' }.code",
                        equalTo(List.of("entry-without-link", "list-empty")))
                .body("severity[-1]", equalTo("advice"))
                .body("[0].field", equalTo("sections[1].entries[0].url"))
                .body("[0].message", containsString("Huur"));
    }

    @Test
    void issues_are_listed_by_number_and_status() {
        for (var number : List.of(3, 1, 2)) {
            json(Map.of("number", number, "period", "2021-09"))
                    .post(issues)
                    .then()
                    .statusCode(201);
        }
        asked().get(issues)
                .then()
                .body("items.number", equalTo(List.of(3, 2, 1)))
                .body("total", equalTo(3));
        asked().get(issues + "?status=published").then().body("items", hasSize(0));
        asked().get(issues + "?status=gone")
                .then()
                .statusCode(400)
                .body("violations[0].message", containsString("draft, review, approved, published"));
        json(Map.of("period", "2021-10")).post(issues).then().body("number", equalTo(4));
        asked().delete(issues + "/4").then().statusCode(204);
        asked().get(issues).then().body("items.number", containsInAnyOrder(1, 2, 3));
    }

    @Test
    void what_is_not_there_is_missing() {
        asked().get("/newsletters/niemand/issues/1").then().statusCode(404);
        asked().get(issues + "/1").then().statusCode(404).body("detail", containsString("1"));
        asked().get(issues + "/een").then().statusCode(404);
        json("{\"period\": \"2021-09\"}").put(issues + "/1").then().statusCode(404);
    }
}
