package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.WebApplicationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RushTest {

    private Instant now = Instant.parse("2026-11-26T10:59:30Z");
    private final Rush rush = new Rush(new Limits(3, 5, 7), new Now());

    @ParameterizedTest
    @CsvSource({"203.0.113.9, 203.0.113.200, 198.51.100.1", "2001:db8:1:2::1, 2001:db8:1:ffff::9, 2001:db8:2::1"})
    void S_12_a_network_gets_so_many_an_hour_and_another_its_own(String one, String neighbour, String other) {
        for (var i = 0; i < 3; i++) admit(one, "a");
        assertEquals("31", refused(neighbour, "b"));
        admit(other, "b");
        now = now.plusSeconds(31);
        admit(neighbour, "b");
    }

    @Test
    void S_12_so_does_a_newsletter_and_so_do_all() {
        for (var i = 0; i < 5; i++) admit("203.0." + i + ".1", "a");
        refused("203.0.9.1", "a");
        admit("203.0.10.1", "b");
        admit("203.0.11.1", "c");
        refused("203.0.12.1", "d");
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1", "::1", "10.1.2.3", "192.168.1.1"})
    void what_may_be_a_proxy_is_no_network(String address) {
        for (var i = 0; i < 5; i++) {
            var newsletter = "n" + i;
            assertDoesNotThrow(() -> admit(address, newsletter));
        }
    }

    private void admit(String from, String newsletter) {
        rush.admit(address(from), newsletter);
    }

    private String refused(String from, String newsletter) {
        var refusal = assertThrows(WebApplicationException.class, () -> admit(from, newsletter));
        assertEquals(429, refusal.getResponse().getStatus());
        return refusal.getResponse().getHeaderString("Retry-After");
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private record Limits(int perNetwork, int perNewsletter, int inAll) implements SignUpSettings {
        @Override
        public Optional<List<String>> origins() {
            return Optional.empty();
        }
    }

    private final class Now extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
