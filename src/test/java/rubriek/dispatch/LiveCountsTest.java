package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveCountsTest {

    private static final Instant START = Instant.parse("2021-09-01T08:00:00Z");
    private static final UUID DISPATCH = new UUID(0, 9);

    private final Hand hand = new Hand();
    private final LiveCounts live = new LiveCounts(hand);
    private int counted;

    @Test
    void who_looks_again_at_once_is_told_the_same_and_nothing_is_counted() {
        look(100, Duration.ofSeconds(2));
        hand.on(Duration.ofSeconds(9));
        assertEquals(100, look(300, Duration.ofSeconds(2)).numbers().counts().sent());
        assertEquals(1, counted);
        hand.on(Duration.ofSeconds(1));
        assertEquals(300, look(300, Duration.ofSeconds(2)).numbers().counts().sent());
    }

    @Test
    void a_count_that_costs_nothing_is_always_new() {
        look(100, Duration.ZERO);
        assertEquals(101, look(101, Duration.ZERO).numbers().counts().sent());
    }

    @Test
    void at_first_the_rate_is_that_since_the_start() {
        hand.on(Duration.ofSeconds(10));
        assertEquals(10, look(100, Duration.ZERO).ratePerSecond());
    }

    @Test
    void the_rate_is_that_of_the_last_half_minute() {
        look(0, Duration.ZERO);
        hand.on(Duration.ofSeconds(60));
        look(6_000, Duration.ZERO);
        hand.on(Duration.ofSeconds(20));
        assertEquals(5, look(6_100, Duration.ZERO).ratePerSecond());
        hand.on(Duration.ofSeconds(20));
        assertEquals(5, look(6_200, Duration.ZERO).ratePerSecond());
        hand.on(Duration.ofSeconds(60));
        assertEquals(0, look(6_200, Duration.ZERO).ratePerSecond());
    }

    /** A page that asks four times a second must not push the beginning of the half minute out of sight. */
    @Test
    void many_looks_make_no_difference() {
        for (var look = 0; look <= 400; look++) {
            var seen = look(look * 25L, Duration.ZERO);
            if (look > 8) assertEquals(100, seen.ratePerSecond(), 1, "after " + look);
            hand.on(Duration.ofMillis(250));
        }
    }

    @Test
    void copies_that_are_tried_again_do_not_come_back_at_a_rate() {
        look(100, Duration.ZERO);
        hand.on(Duration.ofSeconds(10));
        assertEquals(10, look(200, Duration.ZERO).ratePerSecond());
        hand.on(Duration.ofSeconds(10));
        assertEquals(3, look(60, Duration.ZERO).ratePerSecond(), "140 of them are queued again: since the start");
        hand.on(Duration.ofSeconds(10));
        assertEquals(2, look(80, Duration.ZERO).ratePerSecond());
    }

    @Test
    void what_was_forgotten_is_counted_anew() {
        look(100, Duration.ofSeconds(2));
        live.forget(DISPATCH);
        assertEquals(150, look(150, Duration.ZERO).numbers().counts().sent());
    }

    @Test
    void after_the_clock_was_put_back_it_is_counted_anew() {
        hand.on(Duration.ofHours(2));
        look(100, Duration.ofSeconds(2));
        hand.on(Duration.ofHours(-1));
        var back = look(7_204, Duration.ZERO);
        assertEquals(7_204, back.numbers().counts().sent());
        assertEquals(2, back.ratePerSecond(), "what was seen an hour from now says nothing");
        hand.on(Duration.ofHours(-3));
        assertEquals(0, look(7_300, Duration.ZERO).ratePerSecond(), "nothing is known before its start");
    }

    private LiveCounts.Seen look(long sent, Duration cost) {
        return live.of(DISPATCH, START, () -> {
            counted++;
            hand.on(cost);
            return new Tally.Numbers(
                    DeliveryCounts.of(Map.of(DeliveryState.SENT, sent)), FailureCounts.of(Map.of()), "", "", null);
        });
    }

    /** A clock that is moved by hand. */
    private static final class Hand extends Clock {

        private Instant now = START;

        void on(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
