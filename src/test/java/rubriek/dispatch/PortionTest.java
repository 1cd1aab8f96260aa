package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PortionTest {

    private final Portion portion = new Portion();

    @Test
    void it_begins_small() {
        assertEquals(Portion.LEAST, portion.size());
    }

    @Test
    void it_becomes_what_a_second_carries() {
        portion.took(20, Duration.ofMillis(500));
        assertEquals(40, portion.size());
        portion.took(40, Duration.ofSeconds(2));
        assertEquals(20, portion.size());
    }

    /** whoever leaves meanwhile waits for a slow relay no longer than ever. */
    @Test
    void a_slow_relay_gets_no_less_than_it_ever_got_and_a_fast_one_a_hundred() {
        portion.took(20, Duration.ofMinutes(5));
        assertEquals(Portion.LEAST, portion.size());
        portion.took(20, Duration.ofMillis(10));
        assertEquals(Portion.MOST, portion.size());
        portion.took(20, Duration.ZERO);
        assertEquals(Portion.MOST, portion.size());
    }
}
