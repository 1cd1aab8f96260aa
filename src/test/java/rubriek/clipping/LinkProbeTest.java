package rubriek.clipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.clipping.fetch.Reader;
import rubriek.support.LocalWeb;

class LinkProbeTest {

    private static final Instant NOW = Instant.parse("2026-05-14T09:00:00Z");

    private final LocalWeb web = LocalWeb.start();
    private final Reader reader = Reader.ofThisMachine();
    private final LinkProbe probe = new LinkProbe(
            reader.fetches(), Clock.fixed(NOW, ZoneOffset.UTC), List.of(Duration.ofMillis(1), Duration.ofMillis(1)));

    @AfterEach
    void close() {
        reader.close();
        web.close();
    }

    @Test
    void a_link_that_leads_somewhere_is_asked_for_once_and_not_read() throws Exception {
        web.page("/", "<p>Lindebloesem");
        assertEquals(new LinkView(LinkState.REACHABLE, 200, web.address("/"), null, NOW), probe.look(web.address("/")));
        assertEquals(List.of("HEAD"), methods());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 500, 501})
    void who_does_not_know_head_is_asked_in_the_usual_way(int refusal) throws Exception {
        web.at(
                "/",
                (call, out) ->
                        LocalWeb.answer(out, call.method().equals("HEAD") ? refusal : 200, "X-So: so", new byte[0]));
        assertEquals(LinkState.REACHABLE, probe.look(web.address("/")).state());
        assertEquals(List.of("HEAD", "GET"), methods());
    }

    @Test
    void who_hangs_up_on_head_is_asked_in_the_usual_way() throws Exception {
        web.at("/", (call, out) -> {
            if (call.method().equals("GET")) LocalWeb.answer(out, 200, "X-So: so", new byte[0]);
        });
        assertEquals(LinkState.REACHABLE, probe.look(web.address("/")).state());
    }

    @Test
    void a_fault_of_a_moment_is_tried_three_times() throws Exception {
        var tries = new AtomicInteger();
        web.at("/", (call, out) -> {
            if (tries.incrementAndGet() > 4) LocalWeb.answer(out, 200, "X-So: so", new byte[0]);
            else if (tries.get() > 2) LocalWeb.answer(out, 503, "X-So: so", new byte[0]);
        });
        assertEquals(LinkState.REACHABLE, probe.look(web.address("/")).state());
        assertEquals(List.of("HEAD", "GET", "HEAD", "GET", "HEAD"), methods());
    }

    @Test
    void a_fault_that_stays_is_one_of_the_server() throws Exception {
        web.status("/", 502);
        assertEquals(
                new LinkView(LinkState.UNREACHABLE, 502, web.address("/"), null, NOW), probe.look(web.address("/")));
        assertEquals(6, web.calls().size());
    }

    @Test
    void what_is_gone_is_not_asked_for_again() throws Exception {
        assertEquals(LinkState.GONE, probe.look(web.address("/weg")).state());
        assertEquals(List.of("HEAD", "GET"), methods());
    }

    @Test
    void who_has_been_asked_too_often_is_not_asked_again() throws Exception {
        web.status("/", 429);
        assertEquals(LinkState.BLOCKED, probe.look(web.address("/")).state());
        assertEquals(1, web.calls().size());
    }

    @Test
    void what_moved_for_good_has_a_new_address() throws Exception {
        web.redirect("/oud", 301, "/nieuw").page("/nieuw", "hier");
        assertEquals(
                new LinkView(LinkState.REDIRECTED, 200, web.address("/nieuw"), null, NOW),
                probe.look(web.address("/oud")));
    }

    @Test
    void a_host_that_is_not_there_is_gone_and_a_house_is_not_entered() throws Exception {
        assertEquals("no-such-host", probe.look("http://nergens.example/").reason());
        assertEquals(LinkState.GONE, probe.look("http://nergens.example/").state());
        var house = probe.look("http://10.0.0.1/");
        assertEquals(LinkState.BLOCKED, house.state());
        assertEquals("forbidden-address", house.reason());
        assertNull(house.status());
    }

    @Test
    void a_page_without_end_is_not_read_to_the_end() throws Exception {
        web.at("/", (call, out) -> {
            if (call.method().equals("HEAD")) LocalWeb.answer(out, 405, "X-So: so", new byte[0]);
            LocalWeb.begin(out, 200, "Content-Type: text/html");
            while (true) out.write(new byte[8192]);
        });
        assertEquals(LinkState.REACHABLE, probe.look(web.address("/")).state());
    }

    private List<String> methods() {
        return web.calls().stream().map(LocalWeb.Call::method).toList();
    }
}
