package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.web.api.OpenApi.Operation;

/**
 * Holds the server against its document: every operation is asked in every wrong way, and in the way of its example, and each answer
 * must be one that the document declares, in status, type and fields. A new resource joins by being there.
 */
@DatabaseTest
class OpenApiAnswersTest {

    /** A scope that does not bring the other one with it. */
    private static final Map<String, String> TOO_SMALL =
            Map.of("write", "read", "send", "write", "report", "send", "admin", "write");

    private static final Map<String, UnaryOperator<RequestSpecification>> WRONG_WAYS = wrongWays();
    private static final Map<String, UnaryOperator<RequestSpecification>> WRONG_BODIES = wrongBodies();

    private OpenApi document;
    private @Nullable KnownThings untouched;
    private final List<String> differences = new ArrayList<>();

    @BeforeEach
    void read() {
        document = OpenApi.served();
    }

    @Test
    void whoever_shows_no_token_or_a_wrong_one_is_told_so() {
        for (var operation : document.operations()) {
            assertEquals(
                    401,
                    answer(operation, "no token", sent(operation, given()), KnownThings.none())
                            .statusCode(),
                    operation::toString);
            assertEquals(
                    401,
                    answer(
                                    operation,
                                    "wrong token",
                                    sent(operation, Api.with("fout").basePath("")),
                                    KnownThings.none())
                            .statusCode(),
                    operation::toString);
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void a_scope_that_is_too_small_is_told_so() {
        var tokens = new HashMap<String, String>();
        for (var operation : document.operations()) {
            var smaller = TOO_SMALL.get(operation.scope());
            if (smaller == null) continue;
            var token = tokens.computeIfAbsent(smaller, Api::token);
            assertEquals(
                    403,
                    answer(
                                    operation,
                                    "small scope",
                                    sent(operation, Api.with(token).basePath("")),
                                    KnownThings.none())
                            .statusCode(),
                    operation::toString);
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void every_wrong_request_is_answered_as_declared() {
        for (var operation : document.operations()) {
            var known = known();
            answer(operation, "nothing there", typed(operation).body("{}"), KnownThings.none());
            var ways = new HashMap<>(WRONG_WAYS);
            if (operation.hasBody()) ways.putAll(WRONG_BODIES);
            ways.forEach((way, request) -> {
                answer(operation, way, request.apply(typed(operation)), known);
            });
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void every_example_is_understood() {
        for (var operation : document.operations()) {
            if (operation.jsonBody().isEmpty()) continue;
            var example = typed(operation).body(operation.example().toString());
            var answer = answer(operation, "example", example, known());
            assertTrue(
                    answer.statusCode() != 400 && answer.statusCode() != 415,
                    () -> operation + ": " + answer.asString());
        }
        assertEquals(List.of(), differences);
    }

    @Test
    void everything_that_is_there_can_be_read_and_is_answered_as_declared() {
        var known = KnownThings.made();
        for (var operation : document.operations()) {
            if (!operation.method().equals("GET")) continue;
            var answer = answer(operation, "plain", operation.withRequired(typed(operation)), known);
            if (known.cover(operation.path())) assertEquals(200, answer.statusCode(), operation::toString);
        }
        assertEquals(List.of(), differences);
    }

    /** Things that are there as they were made: new ones after each answer that may have changed them. */
    private KnownThings known() {
        var known = untouched == null ? KnownThings.made() : untouched;
        untouched = known;
        return known;
    }

    private Response answer(Operation operation, String way, RequestSpecification request, KnownThings known) {
        var answer = request.request(operation.method(), known.in(operation.path()));
        if (answer.statusCode() < 300 && !operation.method().equals("GET")) untouched = null;
        var type = answer.contentType().replaceAll(";.*", "");
        document.differences(operation, answer.statusCode(), type, answer.asString())
                .forEach(difference -> differences.add(operation + ", " + way + ": " + difference));
        if (answer.asString().contains("/problems/unknown-path") || answer.statusCode() == 405)
            differences.add(operation + " is not served");
        if (answer.statusCode() == 500) differences.add(operation + ", " + way + ": 500");
        return answer;
    }

    /** A body whose type decides what it is is refused by its type before anybody asks who sent it. */
    private static RequestSpecification sent(Operation operation, RequestSpecification request) {
        if (operation.takesParts()) return request.multiPart("alt", "Een bank");
        if (operation.takesMail()) return request.contentType("message/rfc822");
        return operation.takesSeveralTypes() ? request.contentType("text/plain").body("Tekst") : request;
    }

    private static RequestSpecification typed(Operation operation) {
        var request = Api.asked().basePath("");
        return operation.jsonBody().map(request::contentType).orElse(request);
    }

    private static Map<String, UnaryOperator<RequestSpecification>> wrongWays() {
        return Map.of(
                "stale", request -> request.header("If-Match", "\"nergens\"").body("{}"),
                "malformed ETag",
                        request -> request.header("If-Match", "3")
                                .header("If-None-Match", "3")
                                .body("{}"),
                "malformed key",
                        request -> request.header("Idempotency-Key", "x".repeat(300))
                                .body("{}"),
                "no such page", request -> request.queryParam("page", "0").queryParam("size", "veel"),
                "no such choice",
                        request -> request.queryParam("sort", "nergens").queryParam("status", "nergens"),
                "no such answer", request -> request.accept("image/x-nergens"));
    }

    private static Map<String, UnaryOperator<RequestSpecification>> wrongBodies() {
        return Map.of(
                "malformed JSON", request -> request.body("{"),
                "no body", request -> request,
                "null", request -> request.body("null"),
                "a list", request -> request.body("[1]"),
                "an unknown field", request -> request.body("{\"nergens\":1}"),
                "nothing in it", request -> request.body("{}"),
                "another type",
                        request -> request.contentType("application/x-nergens").body(new byte[] {1}),
                "too large", request -> request.body("{\"a\":\"" + "x".repeat(JsonBodies.MOST_OCTETS) + "\"}"));
    }
}
