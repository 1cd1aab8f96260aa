package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** R-04, T-05: who stops a dispatch is told when nothing of it is under way any more, and what may be settled yet. */
@DatabaseTest
@TestProfile(Relayed.class)
class InHandTest {

    private static final Settlement SENT = new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok", null, null);

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Ledger ledger;

    @Inject
    Progress progress;

    @Inject
    Doubts doubts;

    @Inject
    TickingClock clock;

    private UUID dispatch;
    private List<Claimed> claimed;

    @BeforeEach
    void some_are_under_way() {
        held.stopTheCouriers();
        dispatch = held.begun(linde.withReaders(2));
        claimed = held.claim(dispatch, "nobody");
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
    }

    @Test
    void a_dispatch_that_is_paused_or_cancelled_says_what_is_still_in_hand() {
        assertNull(linde.look(dispatch).remark());
        linde.dispatches().pause(dispatch, Locale.ENGLISH);
        assertTrue(remark().startsWith("Copies that are still on their way: 2."), "R-04: " + remark());
        ledger.record(claimed.stream().collect(Collectors.toMap(Claimed::tried, copy -> SENT)));
        assertEquals("No copy is on its way any more.", remark(), "R-04");
        linde.dispatches().cancel(dispatch, Locale.ENGLISH);
        assertEquals(
                "Er is geen exemplaar meer onderweg.",
                linde.dispatches().get(dispatch, Locale.forLanguageTag("nl")).remark());
    }

    /** T-10: two couriers find the same; whoever resumes after the first of them has dealt with it. */
    @Test
    void what_a_courier_found_before_somebody_resumed_stops_nothing() {
        var looked = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        assertTrue(progress.hold(dispatch, Reason.SENDER_REFUSED, "550", looked));
        linde.dispatches().resume(dispatch, Locale.ENGLISH);
        assertFalse(progress.hold(dispatch, Reason.SENDER_REFUSED, "550", looked));
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status());
        assertTrue(progress.hold(dispatch, Reason.SENDER_REFUSED, "550"));
    }

    @Test
    void one_that_never_began_has_nothing_in_hand() {
        var planned = held.scheduled(linde.withReaders(1));
        linde.dispatches().cancel(planned, Locale.ENGLISH);
        assertNull(linde.look(planned).remark());
    }

    @Test
    void what_an_absent_instance_had_may_be_settled_yet() {
        doubts.abandon(clock.instant().plusSeconds(1));
        assertTrue(
                remark().startsWith("Copies of which nobody knows, because the instance that had them is gone: 2."),
                "T-05: " + remark());
        ledger.record(Map.of(claimed.get(0).tried(), SENT));
        ledger.release(List.of(claimed.get(1).tried()), "nobody");
        assertNull(linde.look(dispatch).remark(), "it came back and knew");
    }

    @Test
    void T_05_an_instance_that_has_been_away_for_a_week_is_not_waited_for() {
        doubts.abandon(clock.instant().plusSeconds(1));
        clock.forward(Duration.ofDays(6));
        assertNotNull(linde.look(dispatch).remark());
        clock.forward(Duration.ofDays(2));
        assertNull(linde.look(dispatch).remark());
    }

    private String remark() {
        return linde.look(dispatch).remark();
    }
}
