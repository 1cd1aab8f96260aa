package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;
import static rubriek.web.api.Api.slug;
import static rubriek.web.api.Api.token;
import static rubriek.web.api.Api.with;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class TokensApiTest {

    @Inject
    TickingClock clock;

    @Test
    void a_token_is_shown_once() {
        var made = json(Map.of("name", "Koppeling", "scopes", List.of("read")))
                .post("/tokens")
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .body("token", startsWith("rubriek_"))
                .extract();
        var id = made.<String>path("id");
        asked().get("/tokens/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Koppeling"))
                .body("$", not(hasKey("token")))
                .body("$", not(hasKey("hash")));
        with(made.path("token")).get("/newsletters").then().statusCode(200);
    }

    @Test
    void a_repeated_request_makes_no_second_token_and_is_told_which_one_it_made() {
        var request = Map.of("name", "Herhaald " + slug(), "scopes", List.of("read"));
        var key = slug();
        var made = json(request)
                .header("Idempotency-Key", key)
                .post("/tokens")
                .then()
                .statusCode(201)
                .extract();
        json(request)
                .header("Idempotency-Key", key)
                .post("/tokens")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .header("Location", equalTo(made.header("Location")))
                .body("type", equalTo("/problems/shown-once"))
                .body("$", not(hasKey("token")));
        assertEquals(
                1,
                asked().get("/tokens?size=200").<List<String>>path("items.name").stream()
                        .filter(request.get("name")::equals)
                        .count());
        with(made.path("token")).get("/newsletters").then().statusCode(200);
        json(Map.of("name", "Een ander", "scopes", List.of("read")))
                .header("Idempotency-Key", key)
                .post("/tokens")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void a_token_whose_end_has_passed_is_neither_made_nor_does_one_become_so() {
        var past = clock.instant().minus(Duration.ofSeconds(1)).toString();
        json(Map.of("name", "Te laat", "scopes", List.of("read"), "expiresAt", past))
                .header("Accept-Language", "nl")
                .post("/tokens")
                .then()
                .statusCode(400)
                .body("violations.field", contains("expiresAt"))
                .body("violations[0].message", containsString("DELETE"));
        var end = clock.instant().plus(Duration.ofHours(1)).toString();
        var made = json(Map.of("name", "Op tijd", "scopes", List.of("read"), "expiresAt", end))
                .post("/tokens")
                .<String>path("id");
        patch("{\"expiresAt\":\"" + past + "\"}")
                .patch("/tokens/" + made)
                .then()
                .statusCode(400)
                .body("violations.field", contains("expiresAt"));
        clock.forward(Duration.ofHours(2));
        patch("{\"name\":\"Verlopen\"}")
                .patch("/tokens/" + made)
                .then()
                .statusCode(200)
                .body("name", equalTo("Verlopen"));
    }

    @Test
    void a_revoked_token_is_worth_nothing_from_the_next_request_on() {
        var made = json(Map.of("name", "Weg", "scopes", List.of("write")))
                .post("/tokens")
                .then()
                .extract();
        with(made.path("token")).get("/newsletters").then().statusCode(200);
        asked().delete("/tokens/" + made.path("id")).then().statusCode(204);
        with(made.path("token")).get("/newsletters").then().statusCode(401).body("type", endsWith("/token-refused"));
        asked().get("/tokens/" + made.path("id")).then().body("revokedAt", notNullValue());
    }

    @Test
    void who_logs_in_in_another_way_is_told_to_send_a_token() {
        for (var other : List.of("Basic YWRtaW46Z2VoZWlt", "Digest username=\"admin\"", "Bearer", "admin"))
            given().basePath("/api/v1")
                    .header("Authorization", other)
                    .get("/newsletters")
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", equalTo("Bearer"))
                    .body("type", endsWith("/token-required"));
    }

    @Test
    void an_expired_token_is_worth_nothing() {
        var end = clock.instant().plus(Duration.ofHours(1));
        var token = json(Map.of("name", "Even", "scopes", List.of("read"), "expiresAt", end.toString()))
                .post("/tokens")
                .<String>path("token");
        with(token).get("/newsletters").then().statusCode(200);
        clock.forward(Duration.ofHours(2));
        with(token).get("/newsletters").then().statusCode(401);
    }

    @Test
    void a_token_may_do_what_its_scopes_say_and_no_more() {
        with(token("read")).get("/newsletters").then().statusCode(200);
        with(token("read"))
                .contentType("application/json")
                .body("{}")
                .post("/newsletters")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", endsWith("/scope-too-small"));
        with(token("write")).get("/newsletters").then().statusCode(200);
        with(token("write")).get("/tokens").then().statusCode(403);
        with(token("send")).get("/newsletters").then().statusCode(200);
        with(token("send"))
                .contentType("application/json")
                .body("{}")
                .post("/newsletters")
                .then()
                .statusCode(403);
        with(token("admin")).get("/tokens").then().statusCode(200);
    }

    @Test
    void a_scope_that_does_not_exist_is_answered_with_those_that_do() {
        json(Map.of("name", "x", "scopes", List.of("root")))
                .post("/tokens")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("scopes[0]"))
                .body("violations[0].message", equalTo("must be one of read, write, send, report, admin"));
        json(Map.of("name", "x", "scopes", List.of()))
                .post("/tokens")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("scopes"));
    }

    @Test
    void a_token_can_be_renamed_and_given_an_end() {
        var made = json(Map.of("name", "Oud", "scopes", List.of("read", "send")))
                .post("/tokens")
                .then()
                .extract();
        patch("{\"name\":\"Nieuw\",\"expiresAt\":\"2099-01-01T00:00:00+01:00\"}")
                .header("If-Match", "\"1\"")
                .patch("/tokens/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("name", equalTo("Nieuw"))
                .body("scopes", containsInAnyOrder("read", "send"))
                .body("expiresAt", equalTo("2098-12-31T23:00:00Z"));
    }
}
