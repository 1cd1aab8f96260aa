package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.DatabaseTest;

/** Whatever comes in, it is never a fault of ours: no 500 for input, with a token or without, on either database. */
@DatabaseTest
class HostileRequestsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/newsletters/%00",
                "/newsletters/%00/1",
                "/newsletters/%00/1.pdf",
                "/newsletters/%00/feed.atom",
                "/newsletters/%00/subscribe",
                "/confirm/%0a",
                "/unsubscribe/%7f",
                "/api/v1/newsletters/%00",
                "/api/v1/lists/%00/subscribers",
                "/api/v1/lists/%00/subscribers.csv"
            })
    void a_path_with_a_control_character_names_nothing(String path) throws IOException {
        assertTrue(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Api.ADMIN)
                .startsWith("HTTP/1.1 404"));
    }

    @Test
    void a_query_with_a_control_character_is_refused() throws IOException {
        var answer = raw("GET /api/v1/suppressions?q=%00 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + Api.ADMIN);
        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl;q=abc", "nl;q=", "nl;q=2", "-", ";", ",,,", "*;q=1;q=2", "nl-"})
    void a_malformed_accept_language_is_passed_over(String languages) {
        for (var path : new String[] {"/", "/unsubscribe/x", "/confirm/x", "/newsletters/nope", "/problems/invalid"})
            given().header("Accept-Language", languages).get(path).then().statusCode(not(equalTo(500)));
        given().header("Accept-Language", languages)
                .get("/api/v1/newsletters/nope")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"email=%", "email=%zz", "action=%", "List-Unsubscribe=One-Click&x=%", "=%"})
    void a_form_that_cannot_be_read_is_a_bad_request(String form) throws IOException {
        for (var path : new String[] {"/unsubscribe/x", "/newsletters/" + newsletter() + "/subscribe"}) {
            var head = "POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n";
            var answer = raw(head + "Content-Length: " + form.length(), form);
            assertTrue(answer.startsWith("HTTP/1.1 400"), () -> path + ": " + answer);
        }
    }

    @Test
    void a_form_of_thousands_of_fields_is_a_bad_request() {
        var form = new StringBuilder("email=a%40b.example");
        for (var i = 0; i < 5_000; i++) form.append("&f").append(i).append("=1");
        given().contentType("application/x-www-form-urlencoded")
                .body(form.toString())
                .post("/unsubscribe/x")
                .then()
                .statusCode(anyOf(equalTo(400), equalTo(413)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"--x\r\nno colon here\r\n\r\n", "--x\r\nContent-Disposition: form-data; name=a\r\n\r\nb", "--"})
    void a_multipart_that_breaks_off_is_a_bad_request(String body) {
        given().header("Content-Type", "multipart/form-data; boundary=x")
                .body(body.getBytes(StandardCharsets.US_ASCII))
                .post("/unsubscribe/x")
                .then()
                .statusCode(anyOf(equalTo(400), equalTo(200)));
    }

    @ParameterizedTest
    @CsvSource({"GET,;;;", "GET,a;b;;=", "POST,;;;", "PUT,/", "POST,text"})
    void a_content_type_that_is_none_is_not_supported(String method, String type) throws IOException {
        var head =
                method + " /api/v1/newsletters/nope HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\nContent-Type: " + type;
        assertTrue(raw(head).startsWith("HTTP/1.1 4"), head);
    }

    @Test
    void a_request_without_a_host_is_answered_with_our_own_address() throws IOException {
        var answer = raw("GET /api/v1/newsletters?size=1 HTTP/1.0\r\nAuthorization: Bearer " + Api.ADMIN);
        assertTrue(answer.contains(" 200 "), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("link: <" + base() + "/api/v1/newsletters?"), answer);
    }

    @Test
    void addresses_in_answers_are_ours_whatever_the_caller_calls_us() {
        var slug = Api.slug();
        json(Api.newsletter(slug))
                .header("Host", "evil.example")
                .post("/newsletters")
                .then()
                .statusCode(201)
                .header("Location", equalTo(base() + "/api/v1/newsletters/" + slug));
        Api.asked()
                .header("Host", "evil.example")
                .get("/newsletters?size=1")
                .then()
                .header("Link", startsWith("<" + base() + "/api/v1/newsletters?"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-01-01T00:00:00Z",
                "-5000-01-01T00:00:00Z",
                "+300000-01-01T00:00:00Z",
                "0000-01-01T00:00:00Z"
            })
    void a_moment_beyond_four_figures_is_a_bad_value(String moment) {
        json(Map.of("name", "Proef", "scopes", new String[] {"read"}, "expiresAt", moment))
                .post("/tokens")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("expiresAt")));
    }

    /** H-13 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "krant@els.example\\n",
                "\\nkrant@els.example",
                "krant@els.example\\t",
                "krant@els.example\\u2028",
                "krant@els.example\\r\\n"
            })
    void a_line_end_at_an_address_is_refused(String address) {
        var slug = newsletter();
        patch("{\"sender\": {\"email\": \"" + address + "\"}}")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("sender.email")));
    }

    @Test
    void names_with_control_characters_are_bad_values() {
        json(Map.of("slug", Api.slug(), "title", "x", "newsletter", "\u0000", "consentText", "Ja"))
                .post("/lists")
                .then()
                .statusCode(400);
        json(Map.of("email", "a@b.example", "reason", "x", "list", "\u0000"))
                .post("/suppressions")
                .then()
                .statusCode(400);
    }

    @Test
    void a_number_too_large_for_its_field_is_told_at_the_field() {
        json("{\"number\": 99999999999999999999, \"period\": \"2021-09\"}")
                .post("/newsletters/" + newsletter() + "/issues")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("number")));
    }

    private static String base() {
        return ConfigProvider.getConfig().getValue("rubriek.base-url", String.class);
    }

    /** What a client that minds no rule sends, and what it gets. */
    private static String raw(String head) throws IOException {
        return raw(head, "");
    }

    private static String raw(String head, String body) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
