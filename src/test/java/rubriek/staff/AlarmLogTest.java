package rubriek.staff;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** Several instances that notice the same. */
@DatabaseTest
class AlarmLogTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    AlarmLog log;

    private final String matter = "dispatch-paused " + UUID.randomUUID();

    @Test
    void the_first_tells_of_it_and_the_others_do_not_for_an_hour() {
        assertTrue(taken(NOON));
        assertFalse(taken(NOON.plusSeconds(1)));
        assertFalse(taken(NOON.plus(Duration.ofMinutes(59))));
        assertTrue(taken(NOON.plus(HOUR)));
        assertFalse(taken(NOON.plus(HOUR).plusSeconds(1)));
    }

    /** the clock may be put back. */
    @Test
    void a_clock_that_was_put_back_silences_nobody() {
        assertTrue(taken(NOON));
        assertTrue(taken(NOON.minus(HOUR)));
        assertFalse(taken(NOON.minus(HOUR).plusSeconds(1)));
    }

    private boolean taken(Instant now) {
        return log.take(matter, now.minus(HOUR), now);
    }
}
