package rubriek.clipping.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final Turns turns = new Turns();

    @Test
    void the_third_at_a_host_waits_and_another_host_is_free() throws Broken {
        var first = turns.take("een.example", Deadline.in(SHORT));
        turns.take("een.example", Deadline.in(SHORT));
        var busy = assertThrows(Broken.class, () -> turns.take("een.example", Deadline.in(SHORT)));
        assertEquals(Fault.BUSY, busy.fault());
        turns.take("twee.example", Deadline.in(SHORT)).close();
        first.close();
        turns.take("een.example", Deadline.in(SHORT)).close();
    }

    @Test
    void no_host_is_remembered_when_everybody_has_left() throws Broken {
        turns.take("een.example", Deadline.in(SHORT)).close();
        var first = turns.take("twee.example", Deadline.in(SHORT));
        var second = turns.take("twee.example", Deadline.in(SHORT));
        assertThrows(Broken.class, () -> turns.take("twee.example", Deadline.in(SHORT)));
        assertEquals(1, turns.hosts());
        first.close();
        second.close();
        assertEquals(0, turns.hosts());
    }
}
