package rubriek.support;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@ApplicationTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TickingClockTest {

    @Inject
    Clock ofTheProgram;

    @Inject
    TickingClock clock;

    @Test
    @Order(1)
    void the_program_asks_the_clock_that_a_test_sets() {
        var then = Instant.parse("2021-03-28T00:59:00Z");
        clock.set(then);
        clock.forward(Duration.ofHours(1));
        assertSame(clock, ofTheProgram);
        assertTrue(Duration.between(then.plus(Duration.ofHours(1)), ofTheProgram.instant())
                        .toSeconds()
                < 10);
    }

    @Test
    @Order(2)
    void it_goes_right_again_after_each_test() {
        var off = Duration.between(Clock.systemUTC().instant(), ofTheProgram.instant());
        assertTrue(off.abs().toSeconds() < 10, () -> "off by " + off);
    }
}
