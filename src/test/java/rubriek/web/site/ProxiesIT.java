package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.Engine;
import rubriek.support.Program;

/** What stands in the headers that proxies write: a request is answered whatever it is, and counted by what one's own proxy says. */
class ProxiesIT {

    /** Of documentation (RFC 5737), each in a network of its own. */
    private static final String READER = "203.0.113.9";

    private static final String OTHER = "198.51.100.7";

    private static final int MOST = 2;

    private static final String NEWSLETTER = """
            {"slug": "de-els", "title": "De Els", "language": "nl", "timeZone": "Europe/Amsterdam",
             "publisher": {"name": "Stichting De Els", "address": ["Elzenlaan 1"], "email": "post@els.example"},
             "sender": {"name": "De Els", "email": "krant@els.example"}}""";

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Engine.H2)
                .with("RUBRIEK_PROXIES", "1")
                .with("RUBRIEK_SIGN_UPS_PER_NETWORK", Integer.toString(MOST))
                .start();
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Forwarded-For:",
                "X-Forwarded-For: ",
                "X-Forwarded-For: ,203.0.113.9",
                "X-Forwarded-For: :80",
                "X-Forwarded-For:\r\nX-Forwarded-For: 203.0.113.9",
                "Forwarded: for=",
                "X-Forwarded-Host: ",
                "X-Forwarded-Port: x"
            })
    void a_header_that_says_nothing_is_answered(String header) throws IOException {
        var place = program.http().at("/");
        try (var socket = new Socket(place.getHost(), place.getPort())) {
            socket.setSoTimeout(20_000);
            var head = "GET /newsletters/geen/preferences HTTP/1.1\r\nHost: x\r\n" + header
                    + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
        }
    }

    @Test
    void S_12_who_the_proxy_says_it_is_has_so_many_forms_whatever_they_wrote_before_it() {
        makeNewsletter(program);
        for (var form = 1; form <= MOST; form++) assertEquals(200, ask(program, "192.0.2." + form + ", " + READER));
        assertEquals(429, ask(program, READER));
        assertEquals(429, ask(program, OTHER + ", " + READER));
        assertEquals(200, ask(program, OTHER));
        assertEquals(200, ask(program, READER + "," + OTHER));
        assertEquals(429, ask(program, OTHER));
    }

    @Test
    void S_12_without_a_proxy_of_ones_own_nobody_is_counted_for_what_others_write() {
        try (var open = Program.on(Engine.H2)
                .with("RUBRIEK_SIGN_UPS_PER_NETWORK", Integer.toString(MOST))
                .start()) {
            makeNewsletter(open);
            for (var form = 1; form <= MOST + 1; form++) assertEquals(200, ask(open, READER));
        }
    }

    private static void makeNewsletter(Program at) {
        assertEquals(201, at.http().api("POST", "/newsletters", NEWSLETTER).statusCode());
    }

    /** The status that the form of whoever lost their link answers with. */
    private static int ask(Program at, String forwarded) {
        var http = at.http();
        return http.send(http.request("/newsletters/de-els/preferences")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-Forwarded-For", forwarded)
                        .POST(BodyPublishers.ofString("email=anna%40lezer.example")))
                .statusCode();
    }
}
