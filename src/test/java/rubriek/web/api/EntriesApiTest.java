package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** Entries, one by one. */
@DatabaseTest
class EntriesApiTest {

    private String issue = "";

    @BeforeEach
    void an_issue_with_a_garden_and_an_agenda() {
        issue = "/newsletters/" + newsletter() + "/issues/9";
        json("""
                {"number": 9, "period": "2021-09", "sections": [
                  {"id": "groen", "title": "Groen", "entries": []}, {"id": "agenda", "title": "De agenda", "entries": []}]}""").post(issue.replaceAll("/9$", "")).then().statusCode(201);
    }

    private ValidatableResponse add(Map<String, ?> entry) {
        return json(entry).post(issue + "/sections/groen/entries").then();
    }

    @Test
    void an_entry_keeps_the_id_it_comes_with() {
        add(Map.of("kind", "text", "body", "Welkom.", "id", "welkom"))
                .statusCode(201)
                .body("id", equalTo("welkom"));
        add(Map.of("kind", "text", "body", "Nog een.", "id", "welkom"))
                .statusCode(409)
                .body("type", equalTo("/problems/id-taken"));
        add(Map.of("kind", "text", "body", "Nog een.", "id", "agenda")).statusCode(409);
        patch("{\"id\": \"anders\"}")
                .patch(issue + "/entries/welkom")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/id-stays"))
                .body("detail", containsString("anders"));
        patch("{\"id\": \"welkom\", \"body\": \"Dag.\"}")
                .patch(issue + "/entries/welkom")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");
    }

    @Test
    void an_entry_moves_to_a_section_by_its_title() {
        add(Map.of("kind", "text", "body", "Welkom.", "id", "welkom"));
        json(Map.of("section", "de agenda"))
                .post(issue + "/entries/welkom/move")
                .then()
                .statusCode(200);
        asked().get(issue).then().body("sections[1].entries.id", hasItem("welkom"));
        json(Map.of("section", "Nergens"))
                .post(issue + "/entries/welkom/move")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/section-unknown"));
    }

    @Test
    void what_is_taken_out_leaves_the_version_of_the_issue() {
        add(Map.of("kind", "text", "body", "Welkom.", "id", "welkom"));
        asked().delete(issue + "/entries/welkom").then().statusCode(204).header("ETag", "\"3\"");
        asked().header("If-Match", "\"3\"")
                .delete(issue + "/sections/groen")
                .then()
                .statusCode(204)
                .header("ETag", "\"4\"");
    }

    @Test
    void an_event_starts_at_the_hour_that_was_typed() {
        add(Map.of(
                        "kind",
                        "event",
                        "title",
                        "Bloembollen planten",
                        "start",
                        "2026-12-19T10:30:00+01:00",
                        "id",
                        "bollen"))
                .statusCode(201)
                .body("start", equalTo("2026-12-19T10:30:00+01:00"));
        asked().get(issue + "/editions/issue.md").then().body(containsString("2026-12-19T10:30:00+01:00"));
        add(Map.of("kind", "event", "title", "Bloembollen planten", "start", "2026-12-12T20:00"))
                .statusCode(400)
                .body("violations[0].field", equalTo("start"))
                .body("violations[0].message", containsString("offset"));
    }

    @Test
    void a_reference_without_words_is_not_two_blanks() {
        add(Map.of("kind", "text", "body", "Lees ook [](#welkom) en kom langs.", "id", "tekst"));
        asked().get(issue + "/checks").then().body("code", not(hasItem("spaces-doubled")));
        add(Map.of("kind", "text", "body", "Lees ook  dit en kom langs.", "id", "dubbel"));
        asked().get(issue + "/checks").then().body("code", hasItem("spaces-doubled"));
    }
}
