package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;

import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** What single steps make of an issue can be saved whole, and what it holds at most counts for both (content.md). */
@DatabaseTest
class FullIssuesTest {

    private static final Map<String, Object> TEXT = Map.of("kind", "text", "body", "Welkom.");

    private String issues = "";
    private String issue = "";

    @BeforeEach
    void a_newsletter() {
        issues = "/newsletters/" + newsletter() + "/issues";
        issue = issues + "/9";
    }

    private void made(List<?> sections) {
        json(Map.of("number", 9, "period", "2021-09", "sections", sections))
                .post(issues)
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> section(String id, List<?> entries) {
        return Map.of("id", id, "title", "Groen", "entries", entries);
    }

    private ValidatableResponse add(Map<String, ?> entry) {
        return json(entry).post(issue + "/sections/groen/entries").then();
    }

    private void savedWhole() {
        json(asked().get(issue).asString()).put(issue).then().statusCode(200);
    }

    @Test
    void the_hundred_and_first_section_is_refused() {
        made(Collections.nCopies(100, Map.of("title", "Groen")));
        json(Map.of("title", "Nog een"))
                .post(issue + "/sections")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("an issue holds at most 100 sections"));
        savedWhole();
    }

    @Test
    void the_five_hundred_and_first_entry_is_refused_and_changing_or_moving_one_is_not() {
        made(List.of(section("groen", Collections.nCopies(499, TEXT)), section("wonen", List.of())));
        add(Map.of("kind", "text", "body", "De laatste.", "id", "laatste")).statusCode(201);
        add(TEXT).statusCode(400).body("violations[0].message", equalTo("an issue holds at most 500 entries"));
        json(Map.of("section", "wonen"))
                .post(issue + "/entries/laatste/move")
                .then()
                .statusCode(200);
        savedWhole();
        asked().delete(issue + "/entries/laatste").then().statusCode(204);
    }

    @Test
    void entries_beyond_two_megabytes_are_refused_and_the_issue_is_saved_whole() {
        var endless = Map.of("kind", "text", "body", "é".repeat(49_900));
        made(List.of(section("groen", Collections.nCopies(20, endless))));
        add(endless).statusCode(400).body("violations[0].message", containsString("2 MB"));
        savedWhole();
    }

    @Test
    void no_number_follows_the_highest() {
        json(Map.of("number", 1_000_000, "period", "2021-09")).post(issues);
        json(Map.of("period", "2021-10"))
                .post(issues)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/numbers-full"))
                .body("detail", containsString("1000000"));
        json(Map.of())
                .post(issues + "/1000000/copy")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/numbers-full"));
        json(Map.of("number", 8, "period", "2021-10")).post(issues).then().statusCode(201);
    }
}
