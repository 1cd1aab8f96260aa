package rubriek.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** Several instances that notice the same. */
@DatabaseTest
class AlarmLogTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int CROWD = 6;
    private static final int ROUNDS = 20;
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

    @Test
    void of_many_at_once_one_tells_of_it_and_the_others_hear_when() throws Exception {
        var crowd = Executors.newFixedThreadPool(CROWD);
        try {
            for (var round = 0; round < ROUNDS; round++) {
                var matter = "dispatch-paused " + UUID.randomUUID();
                var together = new CyclicBarrier(CROWD);
                Callable<Optional<Instant>> one = () -> {
                    together.await();
                    return log.take(matter, NOON.minus(HOUR), NOON);
                };
                var answers = new ArrayList<Optional<Instant>>();
                for (var answer : crowd.invokeAll(Collections.nCopies(CROWD, one))) answers.add(answer.get());
                assertTrue(answers.remove(Optional.<Instant>empty()));
                assertEquals(Collections.nCopies(CROWD - 1, Optional.of(NOON)), answers);
            }
        } finally {
            crowd.shutdown();
        }
    }

    private boolean taken(Instant now) {
        return log.take(matter, now.minus(HOUR), now).isEmpty();
    }
}
