package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.Engine;
import rubriek.support.Program;

/** Whatever stands in the headers that proxies write, a request is answered. */
class ProxiesIT {

    private static Program program;

    @BeforeAll
    static void start() {
        program = Program.on(Engine.H2).with("RUBRIEK_PROXIES", "1").start();
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
}
