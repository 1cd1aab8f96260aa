package rubriek.clipping.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.LocalWeb;

/** S-04: whatever is written, redirected to or answered by a name server, no connection leaves the open web. */
class ForbiddenTest {

    private static final List<String> HERE = List.of("127.0.0.1");
    private static final List<String> NEXT_DOOR = List.of("127.0.0.2");

    private final LocalWeb web = LocalWeb.start().page("/", "<title>Open</title>");
    private final LocalWeb house = LocalWeb.start(nextDoor()).page("/", "<title>Geheim</title>");
    private final Reader reader = Reader.ofThisMachine();

    @AfterEach
    void close() {
        reader.close();
        web.close();
        house.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.2",
                "127.2",
                "2130706434",
                "0x7f000002",
                "0177.0.0.2",
                "127.0.0.2.",
                "１２７.0.0.2",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[::127.0.0.1]",
                "[::1]",
                "[64:ff9b::7f00:1]",
                "[2002:7f00:1::]",
                "0.0.0.0",
                "169.254.169.254"
            })
    void a_house_is_not_entered_however_its_door_is_written(String host) {
        assertEquals(
                Fault.FORBIDDEN_ADDRESS,
                reader.failure(house.address(host, "/")).fault());
        assertEquals(List.of(), house.calls());
        assertEquals(List.of(), web.calls());
    }

    @Test
    void a_name_that_leads_into_a_house_is_not_followed() {
        reader.knows("binnen.example", NEXT_DOOR);
        assertEquals(
                Fault.FORBIDDEN_ADDRESS,
                reader.failure(house.address("binnen.example", "/")).fault());
        assertEquals(List.of(), house.calls());
    }

    @Test
    void one_address_in_a_house_closes_all_the_addresses_of_a_name() {
        reader.knows("half.example", List.of("127.0.0.1", "127.0.0.2"));
        assertEquals(
                Fault.FORBIDDEN_ADDRESS,
                reader.failure(web.address("half.example", "/")).fault());
        assertEquals(List.of(), web.calls());
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void a_redirect_into_a_house_is_not_followed(int status) {
        web.redirect("/heen", status, house.address("/"));
        var failure = reader.failure(web.address("/heen"));
        assertEquals(Fault.FORBIDDEN_ADDRESS, failure.fault());
        assertEquals(house.address("/"), failure.address());
        assertEquals(List.of(new Redirect(status, house.address("/"))), failure.redirects());
        assertEquals(List.of(), house.calls());
    }

    @Test
    void the_address_that_was_looked_at_is_the_one_that_is_connected_to() {
        reader.knows("wisselt.example", HERE, NEXT_DOOR);
        assertEquals(200, reader.answer(web.address("wisselt.example", "/")).status());
        assertEquals(1, reader.lookups());
        assertEquals(
                "wisselt.example:" + web.port(), web.calls().get(0).headers().get("host"));
    }

    @Test
    void a_second_answer_of_the_name_server_is_looked_at_too() {
        reader.knows("wisselt.example", HERE, NEXT_DOOR);
        web.redirect("/heen", 302, "/");
        assertEquals(
                Fault.FORBIDDEN_ADDRESS,
                reader.failure(web.address("wisselt.example", "/heen")).fault());
        assertEquals(List.of("/heen"), web.targets());
        assertEquals(List.of(), house.calls());
    }

    @Test
    void ports_beside_those_of_the_web_are_not_knocked_at() {
        reader.knows("buiten.example", List.of("1.1.1.1"));
        assertEquals(
                Fault.FORBIDDEN_PORT,
                reader.failure("http://buiten.example:6379/").fault());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc/passwd", "gopher://127.0.0.1:25/_QUIT", "ftp://127.0.0.1/", "http://"})
    void a_redirect_out_of_the_web_is_not_followed(String to) {
        web.redirect("/heen", 302, to);
        assertEquals(Fault.BAD_REDIRECT, reader.failure(web.address("/heen")).fault());
    }

    @Test
    void nothing_tells_who_reads_or_where_they_come_from() {
        web.redirect("/heen", 302, "/");
        web.at(
                "/koekje",
                (call, out) -> LocalWeb.answer(out, 302, "Set-Cookie: spoor=1; Path=/\r\nLocation: /", new byte[0]));
        reader.answer(web.address("/heen"));
        reader.answer(web.address("/koekje"));
        for (var call : web.calls()) {
            assertEquals(Reader.AGENT, call.headers().get("user-agent"));
            assertTrue(
                    List.of("host", "user-agent", "accept-encoding", "connection")
                            .containsAll(call.headers().keySet()),
                    call::toString);
        }
    }

    private static InetAddress nextDoor() {
        try {
            return InetAddress.getByName("127.0.0.2");
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
