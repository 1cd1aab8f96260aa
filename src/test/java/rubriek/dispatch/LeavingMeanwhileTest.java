package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Erasures;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.Subscribers;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.audience.Unsubscriptions;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** What happens to copies that are in hand already, while a relay takes its time. */
@DatabaseTest
@TestProfile(Relayed.class)
class LeavingMeanwhileTest {

    private static final String SENDER = "delinde.example";

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Books books;

    @Inject
    Relays relays;

    @Inject
    Copywriters writers;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Suppressions suppressions;

    @Inject
    Subscribers subscribers;

    @Inject
    Erasures erasures;

    @Inject
    TickingClock clock;

    private final List<String> carried = new ArrayList<>();

    @BeforeEach
    void nobody_takes_anything() {
        held.stopTheCouriers();
    }

    @AfterEach
    void they_go_on() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
    }

    @Test
    void who_leaves_is_suppressed_or_erased_gets_no_copy_that_was_claimed_before() {
        var paper = linde.withReaders(5);
        var dispatch = held.begun(paper);
        var claimed = claim(dispatch);
        carry(dispatch, claimed, () -> {
            unsubscriptions.leave(claimed.get(1).subscription(), Unsubscriptions.Way.ONE_CLICK);
            suppressions.suppress(claimed.get(2).to(), SuppressionReason.MANUAL, null);
            erasures.erase(idOf(paper, claimed.get(3)), null, "a test");
        });
        assertEquals(List.of(wire(claimed, 0), wire(claimed, 4)), carried);
        assertTrue(claim(dispatch).isEmpty());
        var counts = linde.look(dispatch).counts();
        assertEquals(2, counts.sent());
        assertEquals(3, counts.suppressed());
    }

    @Test
    void pausing_holds_what_was_claimed_before_and_resuming_sends_it() {
        var dispatch = held.begun(linde.withReaders(4));
        var claimed = claim(dispatch);
        carry(dispatch, claimed, () -> linde.dispatches().pause(dispatch, java.util.Locale.ENGLISH));
        assertEquals(List.of(wire(claimed, 0)), carried);
        assertEquals(3, linde.look(dispatch).counts().queued());
        linde.dispatches().resume(dispatch, java.util.Locale.ENGLISH);
        assertEquals(3, claim(dispatch).size());
    }

    @Test
    void nobody_gets_a_copy_after_its_end() {
        var dispatch = held.begun(linde.withReaders(3));
        var claimed = claim(dispatch);
        carry(dispatch, claimed, () -> clock.forward(Duration.ofHours(3)));
        assertEquals(List.of(wire(claimed, 0)), carried);
    }

    @Test
    void what_was_claimed_within_the_second_is_taken_at_its_word() {
        var dispatch = held.begun(linde.withReaders(2));
        var claimed = claim(dispatch);
        var now = new AtomicLong();
        var freshness = new Freshness(books, claimed, now::get);
        suppressions.suppress(claimed.get(1).to(), SuppressionReason.MANUAL, null);
        assertTrue(freshness.wants(claimed.get(1)));
        now.set(1_000_000_000L);
        assertFalse(freshness.wants(claimed.get(1)));
        assertTrue(freshness.wants(claimed.get(0)));
        books.close(Map.of(), claimed.stream().map(Claimed::tried).toList(), Map.of());
    }

    private List<Claimed> claim(UUID dispatch) {
        return books.claim(new Batch(dispatch, 0), 20, SENDER);
    }

    /** Over a relay that takes the first copy so slowly that this can happen meanwhile. */
    private void carry(UUID dispatch, List<Claimed> claimed, Runnable meanwhile) {
        var relay = relays.all().get(0);
        var slow = new Spoken(envelope -> {
            carried.add(envelope.recipient());
            if (carried.size() == 1) {
                meanwhile.run();
                passTime(Duration.ofMillis(1_100));
            }
            return Spoken.ACCEPTED;
        });
        var lanes = new Relay(relay.plan(), () -> slow, new RelayWatch(clock), relay.pace(), clock);
        try (var trip = new Trip(
                books, writers.of(dispatch), new Crew(SENDER, List.of(lanes), clock), lane -> lane, new Ending())) {
            trip.carry(claimed);
        }
    }

    private static void passTime(Duration time) {
        var until = System.nanoTime() + time.toNanos();
        while (System.nanoTime() - until < 0) LockSupport.parkNanos(until - System.nanoTime());
    }

    private UUID idOf(Linde.Paper paper, Claimed copy) {
        return subscribers.list(paper.slug(), SubscriberFilter.EVERYBODY, PageRequest.first(20)).items().stream()
                .filter(reader -> reader.email().equals(copy.to().value()))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String wire(List<Claimed> claimed, int place) {
        return claimed.get(place).to().wire();
    }
}
