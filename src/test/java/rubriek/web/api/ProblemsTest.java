package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.DatabaseTest;

@DatabaseTest
class ProblemsTest {

    @ParameterizedTest
    @ValueSource(strings = {"away", "stopping", "no-connection"})
    void a_database_that_is_away_is_no_fault_of_the_program(String how) {
        asked().get("/faulty/" + how)
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/database-away"))
                .body(not(containsString("10.0.0.7")));
    }

    @Test
    void a_busy_database_may_be_asked_again() {
        asked().get("/faulty/busy")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/database-busy"));
    }

    @Test
    void who_is_overtaken_hears_it_as_a_stale_version_or_as_a_conflict() {
        asked().header("If-Match", "\"1\"").get("/faulty/overtaken").then().statusCode(412);
        asked().get("/faulty/overtaken").then().statusCode(409).body("type", equalTo("/problems/overtaken"));
    }

    @Test
    void a_fault_of_ours_says_its_number_and_nothing_else() {
        asked().get("/faulty/somehow")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("instance", startsWith("urn:uuid:"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nl | Niet gevonden",
                "nl-BE, en;q=0.5 | Niet gevonden",
                "fr, nl;q=0.5, en;q=0.4 | Niet gevonden",
                "en | Not found",
                "de | Not found",
                "*, | Not found",
                ";;; | Not found",
            })
    void the_words_follow_accept_language(String header, String title) {
        asked().header("Accept-Language", header)
                .get("/newsletters/nergens")
                .then()
                .statusCode(404)
                .header("Vary", containsString("Accept-Language"))
                .body("title", equalTo(title));
    }

    @Test
    void the_validator_speaks_the_same_language() {
        for (var said : Map.of(
                        "nl-BE",
                        "is verplicht",
                        "nl, en;q=0.9",
                        "is verplicht",
                        "de",
                        "is required",
                        "en, nl;q=0.9",
                        "is required")
                .entrySet()) {
            json(Map.of())
                    .header("Accept-Language", said.getKey())
                    .post("/newsletters")
                    .then()
                    .statusCode(400)
                    .body("violations[0].message", equalTo(said.getValue()));
        }
    }

    @Test
    void a_type_leads_to_what_it_means() {
        given().accept("application/json")
                .header("Accept-Language", "nl")
                .get("/problems/slug-taken")
                .then()
                .statusCode(200)
                .body("title", equalTo("Naam bezet"));
        given().accept("text/html")
                .get("/problems/slug-taken")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<h1>Slug taken</h1>"));
        given().accept("text/html").get("/problems/nergens").then().statusCode(404);
    }

    @Test
    void a_list_is_sorted_by_what_may_be_seen_and_by_nothing_else() {
        var first = newsletter();
        var second = newsletter();
        var newestFirst = asked().get("/newsletters?size=200&sort=-createdAt")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.slug", String.class);
        var ours = Set.of(first, second); // other tests made theirs in a later year
        assertEquals(
                List.of(second, first),
                newestFirst.stream().filter(ours::contains).toList());
        for (var sort : new String[] {"document", "title;drop table newsletter", "-", "--title", "title,slug"}) {
            asked().queryParam("sort", sort)
                    .get("/newsletters")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("sort"));
        }
    }

    @Test
    void no_answer_is_kept_by_a_cache_or_taken_for_a_page() {
        asked().get("/newsletters")
                .then()
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", (String) null);
        asked().get("/newsletters/" + newsletter()).then().header("Cache-Control", "private, no-cache");
        given().get("/api/v1/newsletters")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void a_moment_without_an_offset_is_no_moment() {
        for (var moment : new Object[] {"2021-09-14T09:00:00", "2021-09-14", 1631602800, "morgen"}) {
            json(Map.of("name", "x", "scopes", List.of("read"), "expiresAt", moment))
                    .post("/tokens")
                    .then()
                    .statusCode(400)
                    .body("violations[0].field", equalTo("expiresAt"));
        }
    }
}
