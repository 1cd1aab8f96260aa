package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.support.ApplicationTest;

/** What is wrong is said where it is wrong, and with the limit that it breaks. */
@ApplicationTest
class ViolationsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"period": "2021-09", "number": 2147483648}                                   | number | must be a whole number from -2147483648 to 2147483647
            {"period": "2021-09", "period": "2021-10"}                                    | period | is given twice
            {"period": "2021-09", "sections": [{"title": "a", "title": "b"}]}             | sections[0].title | is given twice
            {"period": "2021-09", "sections": [{"id": "a", "title": "a"}, {"id": "a", "title": "b"}]} | sections[1].id | one id stands at two
            {"period": "2021-09", "sections": [{"id": "a", "title": "a", "entries": [{"kind": "text", "body": "b"}, {"kind": "text", "id": "a", "body": "b"}]}]} | sections[0].entries[1].id | one id stands at two
            {"period": "2021-09", "sections": [{"title": "a", "entries": [{"kind": "link", "publishedOn": [2021, 1, 1]}]}]} | sections[0].entries[0].publishedOn | must be a date
            {"period": "2021-09", "sections": [{"title": "a", "entries": [{"kind": "link", "publishedOn": "+999999999-12-31"}]}]} | sections[0].entries[0].publishedOn | must be a date
            {"period": "2021-09", "sections": [{"title": "a", "entries": [{"kind": "link", "url": "https://x.example:99999/"}]}]} | sections[0].entries[0].url | must be a whole web address
            {"period": "2021-09", "subject": "a\\u202Eb"}                                  | subject | must be one line without control characters
            {"period": "2021-09", "sections": [{"title": "a\\u2066b"}]}                    | sections[0].title | must be one line without control characters
            """)
    void a_fault_is_told_at_its_field(String issue, String field, String message) {
        json(issue)
                .post("/newsletters/" + newsletter() + "/issues")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].message", containsString(message));
    }

    @Test
    void a_mark_of_one_direction_is_no_control_character() {
        json("{\"period\": \"2021-09\", \"subject\": \"\u0646\u0634\u0631\u0629 \u200EDe Linde\u200F\"}")
                .post("/newsletters/" + newsletter() + "/issues")
                .then()
                .statusCode(201);
    }

    @Test
    void an_address_that_is_too_long_names_the_limit() {
        var url = "https://x.example/" + "a".repeat(2031);
        json(Map.of(
                        "period",
                        "2021-09",
                        "sections",
                        List.of(Map.of("title", "a", "entries", List.of(Map.of("kind", "link", "url", url))))))
                .post("/newsletters/" + newsletter() + "/issues")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("must be at most 2,048 characters long"));
    }

    @Test
    void of_a_list_the_limit_counts_what_it_holds() {
        var sections = Collections.nCopies(101, Map.of("title", "Groen"));
        json(Map.of("period", "2021-09", "sections", sections))
                .post("/newsletters/" + newsletter() + "/issues")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("sections"))
                .body("violations[0].message", equalTo("must hold at most 100"));
    }

    @Test
    void json_beyond_a_limit_names_it() {
        var issues = "/newsletters/" + newsletter() + "/issues";
        patch("{\"title\": " + "[".repeat(1500) + "]".repeat(1500) + "}")
                .patch(issues.replace("/issues", ""))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/json-beyond-limits"))
                .body("detail", containsString("64 levels"));
        json("{\"number\": " + "9".repeat(5000) + "}")
                .post(issues)
                .then()
                .statusCode(400)
                .body("detail", containsString("40 figures"));
    }

    @Test
    void a_moment_in_a_year_that_is_not_taken_is_a_moment_all_the_same() {
        json(Map.of("name", "x", "scopes", List.of("read"), "expiresAt", "9999-12-31T23:59:59Z"))
                .post("/tokens")
                .then()
                .statusCode(400)
                .body("violations[0].message", equalTo("must lie in the years 0001 to 9998"));
    }

    @Test
    void a_name_that_there_is_not_cannot_be_taken_away() {
        var newsletter = "/newsletters/" + newsletter();
        patch("{\"foo\": null}").patch(newsletter).then().statusCode(400).body("violations[0].field", equalTo("foo"));
        json("{\"number\": 9, \"period\": \"2021-09\"}").post(newsletter + "/issues");
        patch("{\"publishedAt\": null, \"subject\": null}")
                .patch(newsletter + "/issues/9")
                .then()
                .statusCode(200);
        asked().get(newsletter + "/issues/9").then().statusCode(200);
    }
}
