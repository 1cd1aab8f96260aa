package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;

/** What gets no further than the connection is told in words all the same. */
@ApplicationTest
class EarlyProblemsTest {

    private static final String LISTS = "/api/v1/lists/l1/subscribers?q=";

    @Test
    void a_body_that_is_announced_as_endless_is_refused_in_words() throws IOException {
        for (var length : new String[] {"40000000", "99999999999"})
            assertTells(
                    answer("POST /api/v1/newsletters HTTP/1.1\r\nHost: x\r\nContent-Length: " + length),
                    413,
                    "too-large");
    }

    @Test
    void an_address_or_headers_that_are_too_long_are_refused_in_words() throws IOException {
        assertTells(answer("GET " + LISTS + "x".repeat(5000) + " HTTP/1.1\r\nHost: x"), 414, "address-too-long");
        assertTells(
                answer("GET /api/v1/newsletters HTTP/1.1\r\nHost: x\r\nCookie: " + "x".repeat(20_000)),
                431,
                "headers-too-large");
    }

    @Test
    void a_request_without_a_host_is_told_to_name_it() throws IOException {
        assertTells(answer("GET /api/v1/newsletters HTTP/1.1"), 400, "host-missing");
        assertTrue(answer("GET / HTTP/1.1\r\nAccept-Language: nl").contains("stuur de header Host mee"));
    }

    @Test
    void an_address_that_is_none_is_refused_in_words_wherever_it_leads() throws IOException {
        for (var address :
                new String[] {"/api/v1/newsletters/%", LISTS + "%zz", "/api/v1/newsletters?q=a|b", "/%zz", "/?%"})
            assertTells(answer("GET " + address + " HTTP/1.1\r\nHost: x"), 400, "address-malformed");
        assertTrue(answer("GET /%25 HTTP/1.1\r\nHost: x").startsWith("HTTP/1.1 404 "));
    }

    private static void assertTells(String answer, int status, String code) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json"), answer);
        assertTrue(answer.contains("\"type\":\"/problems/" + code + "\""), answer);
    }

    private static String answer(String head) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write((head + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
