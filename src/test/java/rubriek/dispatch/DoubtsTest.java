package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.shared.Mishap;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Copies of an instance that is taken for dead. */
@DatabaseTest
@TestProfile(Relayed.class)
class DoubtsTest {

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Ledger ledger;

    @Inject
    Deliveries deliveries;

    @Inject
    Progress progress;

    @Inject
    Doubts doubts;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nobody_takes_anything() {
        held.stopTheCouriers();
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
    }

    /** An instance may be taken for dead that is not, by one whose clock is wrong. */
    @Test
    void who_was_taken_for_lost_and_was_never_tried_is_queued_again() {
        var dispatch = held.begun(linde.withReaders(2));
        var claimed = held.claim(dispatch, "nobody");
        doubts.abandon(clock.instant().plusSeconds(1));
        assertEquals(2, linde.look(dispatch).counts().unknown());
        var why = deliveries
                .list(dispatch, DeliveryFilter.ALL, PageRequest.first(1))
                .items()
                .get(0)
                .reply();
        assertEquals(Mishap.INSTANCE_GONE.kept(), why.text(), "in the reader's language");
        progress.after(new Batch(dispatch, 0), clock.instant());
        assertEquals(DispatchStatus.FINISHED, linde.look(dispatch).status());
        ledger.release(List.of(claimed.get(0).tried()), "nobody");
        ledger.sendAway(Map.of(claimed.get(1).tried(), clock.instant()), "nobody");
        assertEquals(2, linde.look(dispatch).counts().queued(), "R-07");
        progress.after(new Batch(dispatch, 0), clock.instant());
        assertEquals(DispatchStatus.SENDING, linde.look(dispatch).status(), "R-03");
    }
}
