package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rubriek.support.TickingClock;

/** The breaker in front of the relay. */
class RelayWatchTest {

    private final TickingClock clock = new TickingClock();
    private final RelayWatch watch = new RelayWatch(clock);

    @Test
    void after_the_wait_one_tries_and_the_others_wait_for_what_it_finds() {
        assertTrue(watch.closed().isEmpty());
        watch.failed("the connection broke: Connection refused");
        assertTrue(watch.closed().isPresent());
        clock.forward(Duration.ofSeconds(6));
        assertTrue(watch.closed().isEmpty(), "one tries");
        assertEquals(
                "the connection broke: Connection refused",
                watch.closed().orElseThrow().reason(),
                "and no other");
        watch.worked();
        assertTrue(watch.closed().isEmpty());
        assertTrue(watch.closed().isEmpty());
    }

    @Test
    void whoever_tries_and_does_not_come_back_is_not_waited_for() {
        watch.failed("away");
        clock.forward(Duration.ofSeconds(6));
        assertTrue(watch.closed().isEmpty());
        clock.forward(Duration.ofMinutes(2));
        assertTrue(watch.closed().isEmpty());
    }

    /** so long as it may take to find out that it hangs, nobody else hangs with it. */
    @Test
    void whoever_tries_is_waited_for_as_long_as_the_relay_may_take() {
        var slow = new RelayWatch(Duration.ofMinutes(6), clock);
        slow.failed("the relay did not answer in time");
        clock.forward(Duration.ofSeconds(6));
        assertTrue(slow.closed().isEmpty());
        clock.forward(Duration.ofMinutes(5));
        assertTrue(slow.closed().isPresent());
        slow.untried();
        assertTrue(slow.closed().isEmpty(), "who tries says when it is over");
    }

    @Test
    void the_wait_doubles_until_five_minutes() {
        assertEquals(Duration.ofSeconds(5), watch.failed("away").pause());
        assertEquals(Duration.ofSeconds(5), watch.failed("away").pause(), "at the same time");
        clock.forward(Duration.ofSeconds(6));
        assertEquals(Duration.ofSeconds(10), watch.failed("away").pause());
        for (var i = 0; i < 9; i++) {
            clock.forward(Duration.ofMinutes(6));
            watch.failed("away");
        }
        assertEquals(Duration.ofMinutes(5), watch.away().orElseThrow().pause());
    }

    @Test
    void health_goes_on_saying_it_until_it_takes_something_or_nobody_can_tell() {
        var watch = new RelayWatch(Duration.ofMinutes(6), clock);
        watch.failed("away");
        clock.forward(Duration.ofSeconds(6));
        assertEquals(Optional.empty(), watch.away());
        assertEquals("away", watch.lately().orElseThrow().reason());
        clock.forward(Duration.ofMinutes(5));
        assertEquals("away", watch.lately().orElseThrow().reason(), "R-07: a trial may hang for long");
        assertTrue(watch.serves(), "an alarm may be tried");
        watch.worked();
        assertEquals(Optional.empty(), watch.lately());
        watch.failed("away");
        clock.forward(Duration.ofMinutes(7));
        assertEquals(Optional.empty(), watch.lately(), "nobody has offered it anything");
    }

    @Test
    void what_is_known_of_it_tells_who_found_it_shut_and_when() {
        assertEquals(RelayWatch.Known.NOTHING, watch.known(), "nobody has tried");
        watch.foundShut("no way");
        var shut = watch.known();
        assertEquals(new RelayWatch.Known(null, shut.failed(), "no way", true), shut);
        assertTrue(shut.failed() != null);
        assertTrue(watch.closed().isEmpty(), "a look at its door keeps no copy back");
        clock.forward(Duration.ofMinutes(1));
        watch.foundOpen();
        var open = watch.known();
        assertEquals(
                new RelayWatch.Known(null, shut.failed(), "no way", false), open, "that its port is open is no answer");
        watch.worked();
        clock.forward(Duration.ofMinutes(1));
        watch.foundShut("no way again");
        watch.foundOpen();
        assertTrue(watch.known().reached().isBefore(watch.known().failed()));
        assertFalse(watch.known().fails());
    }

    @Test
    void what_a_copy_found_is_undone_by_no_open_door() {
        watch.failed("away");
        clock.forward(Duration.ofHours(1));
        assertEquals(Optional.empty(), watch.lately(), "nobody has offered it anything");
        watch.foundOpen();
        assertTrue(watch.known().fails());
        watch.foundShut("no way");
        assertEquals("no way", watch.known().why());
        watch.foundOpen();
        assertEquals("away", watch.known().why());
        assertTrue(watch.known().fails());
        watch.worked();
        assertFalse(watch.known().fails());
    }

    /** */
    @Test
    void an_answer_from_before_the_clock_was_put_back_outdoes_no_failure() {
        var began = clock.instant();
        clock.forward(Duration.ofHours(1));
        watch.worked();
        assertTrue(watch.reachedSince(began));
        clock.forward(Duration.ofMinutes(-59));
        assertFalse(watch.reachedSince(began));
    }

    @Test
    void what_is_told_of_it_is_of_one_moment() {
        watch.failed("away");
        assertEquals(new RelayWatch.Seen(watch.lately(), watch.known()), watch.seen());
    }

    @Test
    void whoever_was_let_in_ends_the_wait_and_the_next_copy_is_a_trial() {
        watch.failed("away");
        watch.foundOpen();
        assertTrue(watch.known().fails(), "an open door says nothing of what a courier heard");
        watch.letIn();
        assertEquals(Optional.empty(), watch.lately());
        assertTrue(watch.onTrial());
        watch.foundShut("no way");
        assertEquals(Optional.empty(), watch.lately(), "copies are not kept back for a look at the door");
        assertTrue(watch.closed().isEmpty(), "one copy tries");
        assertEquals(Duration.ofSeconds(10), watch.failed("away again").pause(), "and the wait goes on where it was");
    }
}
