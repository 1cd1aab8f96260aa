package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PortionTest {

    private final Portion portion = new Portion(0);

    @Test
    void it_begins_small() {
        assertEquals(20, portion.size());
    }

    @Test
    void it_becomes_what_a_second_carries() {
        portion.took(20, Duration.ofMillis(500));
        assertEquals(40, portion.size());
        portion.took(40, Duration.ofSeconds(2));
        assertEquals(20, portion.size());
    }

    @Test
    void a_relay_of_few_a_second_gets_no_more_than_a_second_is_worth() {
        assertEquals(3, new Portion(3).size(), "A-08");
        assertEquals(1, new Portion(0.2).size(), "A-08");
        assertEquals(20, new Portion(500).size());
    }

    /** whoever leaves meanwhile waits for a slow relay no longer than ever. */
    @Test
    void a_slow_relay_gets_no_less_than_it_ever_got_and_a_fast_one_a_hundred() {
        portion.took(20, Duration.ofMinutes(5));
        assertEquals(20, portion.size());
        portion.took(20, Duration.ofMillis(10));
        assertEquals(Portion.MOST, portion.size());
        portion.took(20, Duration.ZERO);
        assertEquals(Portion.MOST, portion.size());
    }
}
