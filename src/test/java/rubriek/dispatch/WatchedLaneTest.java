package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchedLaneTest {

    private static final Envelope ENVELOPE = new Envelope("b@linde.example", "anna@lezer.example", Optional.empty());

    private final List<String> order = new ArrayList<>();

    /** T-05: what became of a copy is known and written down before anybody is told that it took long, whatever comes of the telling. */
    @Test
    void that_a_copy_was_slow_is_told_before_the_next_one() {
        var everything = new Pulse(Duration.ZERO, false, Clock.systemUTC());
        var lane = new WatchedLane(everything, new Quick(), () -> {
            order.add("told");
            throw new IllegalStateException("the database is away");
        });
        for (var i = 0; i < 2; i++) {
            assertEquals(
                    "ok",
                    lane.carry(ENVELOPE, new byte[0], () -> {})
                            .answer()
                            .map(Reply::text)
                            .orElseThrow());
            order.add("known");
        }
        assertEquals(List.of("carried", "known", "told", "carried", "known"), order);
    }

    private final class Quick implements Lane {

        @Override
        public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
            order.add("carried");
            return new Outcome.Accepted(new Reply(250, Optional.empty(), "ok"));
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
