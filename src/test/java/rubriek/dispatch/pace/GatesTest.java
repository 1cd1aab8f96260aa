package rubriek.dispatch.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatesTest {

    private static final Instant NOW = Instant.parse("2021-09-14T07:00:00Z");

    private final Gates gates = new Gates(
            name -> new Limits(0, 2, Duration.ofMinutes(10), Duration.ofMinutes(1)), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void the_domains_of_a_large_provider_are_one_and_others_are_their_own() {
        var providers = new Providers(Map.of("gmail", List.of("gmail.com", " googlemail.com")));
        assertEquals("gmail", providers.of("gmail.com"), "T-09");
        assertEquals("gmail", providers.of("GoogleMail.com"), "T-09");
        assertEquals("dorp.example", providers.of("Dorp.example"));
    }

    @Test
    void those_that_are_left_alone_are_known() {
        gates.close(gates.of("gmail"), "421 4.7.28 too fast");
        gates.of("dorp.example");
        assertEquals(Set.of("gmail"), gates.closed().keySet());
    }

    @Test
    void when_more_instances_send_each_has_less() {
        var gate = gates.of("gmail");
        gates.sharedBy(2);
        assertTrue(gate.enter(NOW));
        assertFalse(gate.enter(NOW), "T-09");
        assertTrue(gates.of("yahoo").enter(NOW));
        assertFalse(gates.of("yahoo").enter(NOW), "T-09");
    }

    @Test
    void idle_ones_are_forgotten_before_they_are_too_many_and_busy_ones_are_not() {
        var busy = gates.of("gmail");
        assertTrue(busy.enter(NOW));
        for (var i = 0; i <= Gates.MOST + 9; i++) gates.of("dorp" + i + ".example");
        assertSame(busy, gates.of("gmail"));
    }
}
