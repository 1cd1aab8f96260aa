package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.DispatchStatus.CANCELLED;
import static rubriek.dispatch.DispatchStatus.FINISHED;
import static rubriek.dispatch.DispatchStatus.PAUSED;
import static rubriek.dispatch.DispatchStatus.PREPARING;
import static rubriek.dispatch.DispatchStatus.SCHEDULED;
import static rubriek.dispatch.DispatchStatus.SENDING;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.shared.Refused;

class DispatchStatusTest {

    private static final Instant NOW = Instant.parse("2021-09-14T07:00:00Z");

    private final Dispatch dispatch =
            new Dispatch(UUID.randomUUID(), Set.of(UUID.randomUUID()), NOW, NOW.plusSeconds(60), "test", NOW);

    @ParameterizedTest
    @EnumSource
    void one_that_is_cancelled_stays_so(DispatchStatus next) {
        assertFalse(CANCELLED.leadsTo(next));
    }

    @ParameterizedTest
    @EnumSource
    void it_pauses_and_stops_at_any_moment_before_its_end(DispatchStatus status) {
        var open = EnumSet.of(SCHEDULED, PREPARING, SENDING);
        assertEquals(open.contains(status), status.leadsTo(PAUSED), "R-04");
        open.add(PAUSED);
        assertEquals(open.contains(status), status.leadsTo(CANCELLED));
    }

    @Test
    void nothing_is_sent_that_was_not_prepared() {
        assertFalse(SCHEDULED.leadsTo(SENDING));
        assertTrue(PREPARING.leadsTo(SENDING));
    }

    @Test
    void one_that_was_paused_before_its_moment_waits_for_it_again() {
        dispatch.pause();
        dispatch.resume(NOW.minusSeconds(5));
        assertEquals(SCHEDULED, dispatch.status);
        assertEquals(NOW, dispatch.sendAt);
    }

    @Test
    void one_that_is_resumed_after_its_moment_leaves_now() {
        dispatch.pause();
        dispatch.resume(NOW.plusSeconds(5));
        assertEquals(NOW.plusSeconds(5), dispatch.sendAt);
    }

    @Test
    void one_that_had_begun_goes_on_sending() {
        dispatch.prepare();
        dispatch.begin(NOW);
        dispatch.pause();
        dispatch.resume(NOW);
        assertEquals(SENDING, dispatch.status);
    }

    @Test
    void what_cannot_be_done_is_refused_in_words_that_name_the_status() {
        dispatch.cancel(NOW);
        for (var attempt : Set.<Runnable>of(
                dispatch::pause, () -> dispatch.cancel(NOW), () -> dispatch.resume(NOW), () -> dispatch.reopen(NOW))) {
            var refused = assertThrows(Refused.class, attempt::run);
            assertEquals(Refused.Kind.CONFLICT, refused.kind());
            assertEquals(
                    new Refused.Term("dispatch.cancelled"), refused.arguments().get(0));
        }
    }

    @Test
    void a_finished_one_sends_again_when_copies_are_to_be_tried_again() {
        dispatch.prepare();
        dispatch.begin(NOW);
        dispatch.finish(NOW);
        dispatch.reopen(NOW);
        assertEquals(SENDING, dispatch.status);
    }

    @Test
    void a_reason_is_told_until_something_happens() {
        dispatch.prepare();
        dispatch.hold(Reason.CHECKS_FAILED, "entry-without-link");
        assertEquals("checks-failed", dispatch.reason);
        dispatch.resume(NOW);
        assertEquals(null, dispatch.reason);
    }

    @Test
    void its_time_is_over_after_not_after_and_after_the_grace() {
        assertFalse(dispatch.expired(NOW.plusSeconds(60)));
        assertTrue(dispatch.expired(NOW.plusSeconds(61)));
        assertFalse(dispatch.missed(NOW.plusSeconds(30), Duration.ofSeconds(30)));
        assertTrue(dispatch.missed(NOW.plusSeconds(31), Duration.ofSeconds(30)), "R-06");
    }

    @Test
    void an_end_is_no_way_out_of_nothing() {
        assertThrows(IllegalStateException.class, () -> dispatch.finish(NOW));
        assertEquals(SCHEDULED, dispatch.status);
        assertTrue(SENDING.leadsTo(FINISHED));
    }
}
