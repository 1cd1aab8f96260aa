package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.with;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;
import rubriek.support.TickingClock;

@ApplicationTest
class RateLimitsTest {

    private static final String POLICY = "\"token\";q=100000;w=60";
    private static final String LEFT = "\"token\";r=\\d+;t=\\d+";

    @Inject
    RateLimits limits;

    @Inject
    TickingClock clock;

    @Test
    void every_answer_to_a_token_says_how_many_requests_it_has_left() {
        var read = Api.token("read");
        told(asked().get("/newsletters"));
        told(asked().get("/newsletters/nergens"));
        told(json("{").post("/newsletters"));
        told(asked().get("/newsletters?onbekend=1"));
        told(with(read).get("/tokens").then().statusCode(403).extract().response());
        asked().delete("/newsletters/nergens").then().statusCode(404).header("RateLimit", matchesPattern(LEFT));
        with("verzonnen").get("/newsletters").then().statusCode(401).header("RateLimit", nullValue());
    }

    @Test
    void what_no_resource_takes_is_counted_as_well() {
        var token = json(Map.of("name", "Verdwaald", "scopes", List.of("write")))
                .post("/tokens")
                .then()
                .extract()
                .<String>path("token");
        assertEquals(99_999, left(with(token).delete("/newsletters"), 405));
        assertEquals(99_998, left(with(token).accept("text/plain").get("/newsletters"), 406));
        assertEquals(
                99_997, left(with(token).contentType("text/plain").body("x").post("/newsletters"), 415));
        assertEquals(99_996, left(with(token).get("/nergens"), 404));
        assertEquals(99_995, left(with(token).options("/newsletters"), 204));
        assertEquals(99_994, left(with(token).get("/newsletters"), 200));
    }

    private static int left(Response answer, int status) {
        var told = answer.then()
                .statusCode(status)
                .header("RateLimit", matchesPattern(LEFT))
                .extract()
                .header("RateLimit");
        return Integer.parseInt(told.replaceAll(".*r=(\\d+).*", "$1"));
    }

    private static void told(Response answer) {
        answer.then().header("RateLimit-Policy", equalTo(POLICY)).header("RateLimit", matchesPattern(LEFT));
    }

    @Test
    void a_token_that_has_none_left_is_told_when_to_come_back_and_others_go_on() {
        var made = json(Map.of("name", "Een lus", "scopes", List.of("read")))
                .post("/tokens")
                .then()
                .extract();
        var id = made.<String>path("id");
        while (limits.take(id).orElseThrow().remaining() > 0) continue;
        var refused = with(made.path("token"))
                .header("Accept-Language", "nl")
                .get("/newsletters")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"))
                .header("RateLimit-Policy", equalTo(POLICY))
                .header("RateLimit", matchesPattern("\"token\";r=0;t=\\d+"))
                .extract();
        var seconds = Integer.parseInt(refused.header("Retry-After"));
        assertTrue(seconds >= 1 && seconds <= 60, () -> "" + seconds);
        asked().get("/newsletters").then().statusCode(200);
        clock.forward(Duration.ofSeconds(seconds));
        with(made.path("token")).get("/newsletters").then().statusCode(200);
    }

    @Test
    void a_minute_begins_with_its_first_request_and_nobody_is_counted_without_a_limit() {
        var two = new RateLimits(2, clock);
        assertEquals(1, two.take("a").orElseThrow().remaining());
        assertTrue(two.take("a").orElseThrow().granted());
        assertFalse(two.take("a").orElseThrow().granted());
        assertTrue(two.take("b").orElseThrow().granted());
        clock.forward(RateLimits.WINDOW.plusSeconds(1));
        assertTrue(two.take("a").orElseThrow().granted());
        assertEquals(Optional.empty(), new RateLimits(0, clock).take("a"));
        var none = new RateLimits(-1, clock);
        assertThrows(ConfigurationException.class, () -> none.begin(new StartupEvent()));
    }
}
