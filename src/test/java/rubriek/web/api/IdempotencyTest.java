package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.slug;
import static rubriek.web.api.Api.token;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rubriek.account.Attempt;
import rubriek.account.IdempotentAnswers;
import rubriek.account.IdempotentRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class IdempotencyTest {

    @Inject
    IdempotentAnswers answers;

    @Inject
    TickingClock clock;

    @Test
    void the_same_request_is_answered_again_and_not_done_again() {
        var slug = slug();
        var first = post("k-" + slug, newsletter(slug))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .extract();
        asked().delete("/newsletters/" + slug).then().statusCode(204);
        var again = post("k-" + slug, newsletter(slug))
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first.header("Location"))
                .header("ETag", first.header("ETag"))
                .contentType(first.contentType())
                .extract();
        assertEquals(first.asString(), again.asString());
        asked().get("/newsletters/" + slug).then().statusCode(404);
    }

    @Test
    void the_key_belongs_to_one_request() {
        var slug = slug();
        post("k-" + slug, newsletter(slug)).then().statusCode(201);
        post("k-" + slug, newsletter(slug())).then().statusCode(409).body("type", equalTo("/problems/key-reused"));
    }

    @Test
    void the_key_belongs_to_one_token() {
        var slug = slug();
        post("k-" + slug, newsletter(slug)).then().statusCode(201);
        Api.with(token("write"))
                .contentType("application/json")
                .header("Idempotency-Key", "k-" + slug)
                .body(newsletter(slug()))
                .post("/newsletters")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue());
    }

    @Test
    void a_refusal_leaves_the_key_free() {
        var slug = slug();
        post("k-" + slug, Map.of("slug", slug)).then().statusCode(400);
        post("k-" + slug, newsletter(slug)).then().statusCode(201).header("Idempotent-Replayed", nullValue());
    }

    @Test
    void an_answer_is_kept_for_a_day() {
        var slug = slug();
        post("k-" + slug, newsletter(slug)).then().statusCode(201);
        clock.forward(Duration.ofHours(23));
        post("k-" + slug, newsletter(slug)).then().statusCode(201).header("Idempotent-Replayed", "true");
        clock.forward(Duration.ofHours(2));
        post("k-" + slug, newsletter(slug)).then().statusCode(409).body("type", equalTo("/problems/slug-taken"));
    }

    @Test
    void of_many_at_the_same_moment_one_is_done() throws Exception {
        var slug = slug();
        Callable<Response> request = () -> post("k-" + slug, newsletter(slug));
        var threads = Executors.newFixedThreadPool(6);
        try {
            var statuses = threads
                    .invokeAll(IntStream.range(0, 6).mapToObj(n -> request).toList())
                    .stream()
                    .map(IdempotencyTest::done)
                    .toList();
            assertEquals(
                    1,
                    statuses.stream()
                            .filter(r -> r.statusCode() == 201 && r.header("Idempotent-Replayed") == null)
                            .count());
            assertTrue(statuses.stream()
                    .filter(r -> r.statusCode() != 201)
                    .allMatch(r -> r.statusCode() == 409
                            && r.path("type").equals("/problems/request-running")
                            && r.header("Retry-After") != null));
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void of_a_request_that_lost_its_program_nobody_says_that_it_was_done() {
        var slug = slug();
        var cut = new IdempotentRequest("token", "k-" + slug, "f");
        assertEquals(new Attempt.First(), answers.begin(cut));
        assertEquals(new Attempt.Running(), answers.begin(cut));
        clock.forward(Duration.ofMinutes(6));
        assertEquals(new Attempt.Interrupted(), answers.begin(cut));
    }

    @Test
    void a_key_is_visible_text_of_moderate_length() {
        post("x".repeat(201), newsletter(slug()))
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("Idempotency-Key"));
        post("a b", newsletter(slug())).then().statusCode(400);
    }

    private static Response post(String key, Map<String, Object> body) {
        return json(body).header("Idempotency-Key", key).post("/newsletters");
    }

    private static Response done(java.util.concurrent.Future<Response> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }
}
