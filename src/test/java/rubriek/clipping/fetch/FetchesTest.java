package rubriek.clipping.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.LocalWeb;
import rubriek.support.TestCertificates;

/** What the web may do to whoever reads it: nothing takes more than it was given. */
class FetchesTest {

    private static final Duration SHORT = Duration.ofMillis(600);
    private static final String HTML = "Content-Type: text/html";

    private final LocalWeb web = LocalWeb.start();
    private final Reader reader = Reader.ofThisMachine();

    @AfterEach
    void close() {
        reader.close();
        web.close();
    }

    @Test
    void a_page_is_read_with_its_status_and_headers() {
        web.at(
                "/een",
                (call, out) -> LocalWeb.answer(
                        out, 200, "Content-Type: Text/HTML;charset=utf-8\r\nETag: \"7\"", bytes("Lindebloesem")));
        var answer = reader.answer(Request.of(web.address("/een#kop")).with("If-None-Match", "\"6\""));
        assertEquals(200, answer.status());
        assertEquals(web.address("/een"), answer.address());
        assertEquals("text/html", answer.mediaType());
        assertEquals("\"7\"", answer.header("etag").orElseThrow());
        assertEquals("Lindebloesem", text(answer));
        assertEquals(Ending.WHOLE, answer.ending());
        assertEquals("\"6\"", web.calls().get(0).headers().get("if-none-match"));
    }

    @Test
    void any_status_is_an_answer() {
        assertEquals(404, reader.answer(web.address("/weg")).status());
        web.status("/stuk", 503).status("/zelfde", 304).status("/kies", 300);
        assertEquals(503, reader.answer(web.address("/stuk")).status());
        assertEquals(304, reader.answer(web.address("/zelfde")).status());
        assertEquals(300, reader.answer(web.address("/kies")).status());
    }

    @Test
    void a_head_has_no_body() {
        web.page("/", "<p>Lang verhaal");
        var answer = assertInstanceOf(Answer.class, reader.fetches().head(Request.of(web.address("/"))));
        assertEquals(200, answer.status());
        assertEquals("", text(answer));
        assertEquals("HEAD", web.calls().get(0).method());
    }

    @Test
    void five_redirects_are_followed_and_no_more() {
        for (var step = 1; step <= 6; step++) web.redirect("/" + step, step % 2 == 0 ? 301 : 302, "/" + (step + 1));
        web.page("/7", "einde");
        var answer = reader.answer(web.address("/2"));
        assertEquals("einde", text(answer));
        assertEquals(web.address("/7"), answer.address());
        assertEquals(5, answer.redirects().size());
        assertEquals(new Redirect(301, web.address("/3")), answer.redirects().get(0));
        assertEquals(Fault.TOO_MANY_REDIRECTS, reader.failure(web.address("/1")).fault());
    }

    @Test
    void a_circle_is_left_at_once() {
        web.redirect("/a", 302, "/b").redirect("/b", 302, "/a");
        assertEquals(Fault.TOO_MANY_REDIRECTS, reader.failure(web.address("/a")).fault());
        assertEquals(List.of("/a", "/b"), web.targets());
    }

    @Test
    void a_page_without_end_is_left_at_the_limit() {
        web.at("/", (call, out) -> {
            LocalWeb.begin(out, 200, HTML);
            while (true) out.write(new byte[8192]);
        });
        var answer = reader.answer(Request.of(web.address("/")).most(100_000));
        assertEquals(100_000, answer.body().length);
        assertEquals(Ending.TOO_LONG, answer.ending());
    }

    @Test
    void two_gigabytes_are_left_at_the_limit() {
        web.at("/", (call, out) -> {
            LocalWeb.begin(out, 200, HTML + "\r\nContent-Length: 2147483648");
            for (var part = 0; part < 1 << 18; part++) out.write(new byte[8192]);
        });
        var answer = reader.answer(web.address("/"));
        assertEquals(1 << 20, answer.body().length);
        assertEquals(Ending.TOO_LONG, answer.ending());
    }

    @Test
    void a_page_that_drips_is_left_when_the_time_is_over() {
        web.at("/", (call, out) -> {
            LocalWeb.begin(out, 200, HTML);
            drip(out, "x");
        });
        var answer = reader.answer(Request.of(web.address("/")).within(SHORT));
        assertEquals(Ending.TOO_SLOW, answer.ending());
        assertTrue(text(answer).startsWith("xx"), text(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nX-Traag: "})
    void headers_that_drip_are_left_when_the_time_is_over(String first) {
        web.at("/", (call, out) -> {
            out.write(bytes(first));
            drip(out, first.isEmpty() ? "" : "x");
        });
        var before = System.nanoTime();
        assertEquals(
                Fault.TIME_OUT,
                reader.failure(Request.of(web.address("/")).within(SHORT)).fault());
        assertTrue(System.nanoTime() - before < SHORT.multipliedBy(4).toNanos());
    }

    @Test
    void redirects_share_the_time() {
        for (var step = 1; step <= 4; step++) {
            var next = "/" + (step + 1);
            web.at("/" + step, (call, out) -> {
                new CountDownLatch(1).await(400, TimeUnit.MILLISECONDS);
                LocalWeb.answer(out, 302, "Location: " + next, new byte[0]);
            });
        }
        assertEquals(
                Fault.TIME_OUT,
                reader.failure(Request.of(web.address("/1")).within(SHORT)).fault());
    }

    @Test
    void a_packed_page_is_unpacked() {
        web.at(
                "/",
                (call, out) -> LocalWeb.answer(
                        out, 200, HTML + "\r\nContent-Encoding: gzip", LocalWeb.gzip(bytes("Lindebloesem"))));
        assertEquals("Lindebloesem", text(reader.answer(web.address("/"))));
    }

    @Test
    void a_bomb_does_not_unpack_beyond_the_limit() {
        web.at(
                "/",
                (call, out) -> LocalWeb.answer(
                        out, 200, HTML + "\r\nContent-Encoding: gzip", LocalWeb.gzip(new byte[200 << 20])));
        var answer = reader.answer(web.address("/"));
        assertEquals(1 << 20, answer.body().length);
        assertEquals(Ending.TOO_LONG, answer.ending());
    }

    @Test
    void a_packing_whose_header_has_no_end_is_left() {
        web.at("/", (call, out) -> {
            LocalWeb.begin(out, 200, HTML + "\r\nContent-Encoding: gzip");
            out.write(new byte[] {0x1f, (byte) 0x8b, 8, 8, 0, 0, 0, 0, 0, 0});
            while (true) out.write(bytes("naam".repeat(1000)));
        });
        var answer = reader.answer(web.address("/"));
        assertEquals(Ending.BROKEN, answer.ending());
        assertEquals(0, answer.body().length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "gzip, gzip"})
    void a_packing_that_cannot_be_opened_leaves_an_answer_without_a_body(String encoding) {
        web.at(
                "/",
                (call, out) ->
                        LocalWeb.answer(out, 200, HTML + "\r\nContent-Encoding: " + encoding, bytes("geen gzip")));
        var answer = reader.answer(web.address("/"));
        assertEquals(200, answer.status());
        assertEquals(Ending.BROKEN, answer.ending());
    }

    @Test
    void what_came_before_the_connection_broke_is_kept() {
        web.at("/", (call, out) -> {
            LocalWeb.begin(out, 200, HTML + "\r\nContent-Length: 1000");
            out.write(bytes("<title>Half"));
        });
        var answer = reader.answer(web.address("/"));
        assertEquals("<title>Half", text(answer));
        assertEquals(Ending.BROKEN, answer.ending());
    }

    @Test
    void who_has_seen_enough_reads_no_further() {
        web.at("/", (call, out) -> {
            LocalWeb.begin(out, 200, HTML);
            while (true) out.write(new byte[8192]);
        });
        var answer = reader.answer(Request.of(web.address("/")).until((read, length) -> length > 5000));
        assertEquals(Ending.ENOUGH, answer.ending());
        assertTrue(answer.body().length < 100_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "220 linde.example ESMTP\r\n",
                "\0\1\2\3\4",
                "HTTP/1.1 abc OK\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\ngeen header\r\n\r\n"
            })
    void garbage_is_not_http(String said) {
        web.at("/", (call, out) -> out.write(bytes(said)));
        assertEquals(Fault.NOT_HTTP, reader.failure(web.address("/")).fault());
    }

    @Test
    void headers_without_end_are_not_http() {
        web.at("/lang", (call, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\nX-Lang: "));
            while (true) out.write(bytes("x".repeat(8192)));
        });
        web.at("/veel", (call, out) -> {
            out.write(bytes("HTTP/1.1 200 OK\r\n"));
            while (true) out.write(bytes("X-Veel: x\r\n"));
        });
        assertEquals(Fault.NOT_HTTP, reader.failure(web.address("/lang")).fault());
        assertEquals(Fault.NOT_HTTP, reader.failure(web.address("/veel")).fault());
    }

    @Test
    void a_server_that_hangs_up_breaks_off() {
        web.at("/", (call, out) -> {});
        assertEquals(Fault.BROKEN_OFF, reader.failure(web.address("/")).fault());
    }

    @Test
    void nobody_there_is_no_connection() throws IOException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertEquals(
                Fault.NO_CONNECTION,
                reader.failure("http://127.0.0.1:" + port + "/").fault());
        assertEquals(
                Fault.NO_SUCH_HOST, reader.failure("http://nergens.example/").fault());
        assertEquals(Fault.BAD_ADDRESS, reader.failure("nergens").fault());
    }

    @Test
    void a_certificate_is_held_against_the_name_not_the_address() {
        reader.knows("elders.example", List.of("127.0.0.1")).knows("linde.example", List.of("127.0.0.1"));
        try (var elsewhere = LocalWeb.start(TestCertificates.serverElsewhere())) {
            elsewhere.page("/", "veilig");
            assertEquals("veilig", text(reader.answer(elsewhere.address("elders.example", "/"))));
            assertEquals(
                    Fault.NO_TRUST,
                    reader.failure(elsewhere.address("linde.example", "/")).fault());
            assertEquals(Fault.NO_TRUST, reader.failure(elsewhere.address("/")).fault());
        }
        try (var expired = LocalWeb.start(TestCertificates.serverExpired())) {
            assertEquals(Fault.NO_TRUST, reader.failure(expired.address("/")).fault());
        }
    }

    private static void drip(OutputStream out, String drop) throws IOException, InterruptedException {
        while (true) {
            out.write(bytes(drop));
            out.flush();
            new CountDownLatch(1).await(50, TimeUnit.MILLISECONDS);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), UTF_8);
    }
}
