package rubriek.dispatch.pace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** T-09, at the gate of one provider. */
class GateTest {

    private static final Instant NOW = Instant.parse("2021-09-14T07:00:00Z");
    private static final Instant OPEN = NOW.plus(Duration.ofMinutes(10));
    private static final Duration A_TENTH = Duration.ofMillis(100);

    @Test
    void no_more_are_inside_than_there_are_connections() {
        var gate = new Gate("gmail", limits(0, 2));
        assertTrue(gate.enter(NOW));
        assertTrue(gate.enter(NOW));
        assertFalse(gate.enter(NOW));
        gate.leave(A_TENTH);
        assertTrue(gate.enter(NOW));
    }

    @Test
    void no_more_go_in_than_the_rate_allows_and_nobody_saves_up_for_a_burst() {
        var gate = new Gate("gmail", limits(5, 100));
        assertEquals(10, letIn(gate, NOW, 50), "T-16: what two seconds allow");
        assertEquals(0, letIn(gate, NOW, 50));
        assertEquals(1, letIn(gate, NOW.plusMillis(200), 50));
        assertEquals(10, letIn(gate, NOW.plus(Duration.ofHours(1)), 50), "T-16");
    }

    @Test
    void instances_share_the_rate_and_the_connections() {
        var shared = limits(10, 8).sharedBy(4);
        assertEquals(limits(2.5, 2), shared);
        assertEquals(1, limits(0, 2).sharedBy(5).connections());
    }

    @Test
    void a_provider_that_is_mailed_too_fast_is_left_alone_and_begins_again_with_one() {
        var gate = new Gate("gmail", limits(0, 3));
        gate.close(NOW, "421 4.7.28 too fast");
        assertEquals(Optional.of(new Gate.Stop(OPEN, "421 4.7.28 too fast")), gate.closed(NOW));
        assertFalse(gate.enter(OPEN.minusMillis(1)));
        assertEquals(1, letIn(gate, OPEN, 9));
        assertEquals(1, letIn(gate, OPEN.plus(Duration.ofMinutes(1)), 9), "one more");
        assertEquals(1, letIn(gate, OPEN.plus(Duration.ofMinutes(2)), 9), "and one more");
        assertEquals(0, letIn(gate, OPEN.plus(Duration.ofHours(9)), 9), "and never more than before");
    }

    @Test
    void several_who_hear_it_at_the_same_time_count_as_one() {
        var gate = new Gate("gmail", limits(0, 3));
        gate.close(NOW, "421 4.7.28 too fast");
        gate.close(NOW.plusSeconds(9), "421 4.7.28 too fast");
        assertTrue(gate.enter(OPEN));
    }

    @Test
    void who_is_sent_away_comes_back_in_turn_and_not_before_it_opens() {
        var gate = new Gate("gmail", limits(2, 3));
        gate.close(NOW, "421 4.7.28 too fast");
        var first = gate.comeBack(20, NOW);
        assertEquals(OPEN.plusSeconds(10), first);
        assertEquals(OPEN.plusSeconds(20), gate.comeBack(20, NOW));
        for (var i = 0; i < 100; i++) gate.comeBack(20, NOW);
        assertEquals(OPEN.plus(Duration.ofMinutes(10)), gate.comeBack(20, NOW), "it may be quicker than it seemed");
    }

    @Test
    void a_day_that_is_used_up_sends_everybody_to_the_next() {
        var gate = new Gate("gmail", limits(0, 9));
        gate.allow(LocalDate.of(2021, 9, 14), 2);
        assertEquals(2, letIn(gate, NOW, 9), "T-16");
        var next = gate.comeBack(1, NOW);
        assertFalse(next.isBefore(Instant.parse("2021-09-15T00:00:00Z")), "T-16");
        assertFalse(gate.enter(next), "nobody allowed it yet");
        assertTrue(gate.comeBack(1, next).isBefore(next.plusSeconds(5)), "but somebody will");
        gate.allow(LocalDate.of(2021, 9, 15), 3);
        assertEquals(1, letIn(gate, next, 9), "2 were let in that nobody had counted yet");
        assertEquals(3, gate.sentSince());
        assertEquals(0, gate.sentSince());
    }

    @Test
    void a_warm_up_grows_each_day_until_it_is_enough() {
        var plan = new WarmUp(LocalDate.of(2021, 9, 14), 500, 1.5);
        assertEquals(OptionalLong.empty(), plan.most(LocalDate.of(2021, 9, 13)));
        assertEquals(OptionalLong.of(500), plan.most(LocalDate.of(2021, 9, 14)), "T-16");
        assertEquals(OptionalLong.of(1_125), plan.most(LocalDate.of(2021, 9, 16)), "T-16");
        assertEquals(OptionalLong.empty(), plan.most(LocalDate.of(2022, 9, 14)));
        assertThrows(IllegalArgumentException.class, () -> new WarmUp(LocalDate.EPOCH, 500, 1));
    }

    @Test
    void a_pace_of_less_than_nothing_is_none() {
        assertThrows(IllegalArgumentException.class, () -> limits(-1, 1));
        assertThrows(IllegalArgumentException.class, () -> limits(0, 0));
    }

    @Test
    void a_reserved_place_comes_when_its_turn_does() {
        var bucket = new Bucket();
        assertEquals(Duration.ZERO, bucket.reserve(0, NOW));
        for (var i = 0; i < 8; i++) assertEquals(Duration.ZERO, bucket.reserve(4, NOW));
        assertEquals(Duration.ofMillis(250), bucket.reserve(4, NOW));
        assertEquals(Duration.ofMillis(500), bucket.reserve(4, NOW));
        assertEquals(Duration.ZERO, bucket.reserve(4, NOW.plusMillis(750)));
    }

    private static int letIn(Gate gate, Instant at, int tries) {
        var in = 0;
        for (var i = 0; i < tries; i++) if (gate.enter(at)) in++;
        return in;
    }

    private static Limits limits(double perSecond, int connections) {
        return new Limits(perSecond, connections, Duration.ofMinutes(10), Duration.ofMinutes(1));
    }
}
