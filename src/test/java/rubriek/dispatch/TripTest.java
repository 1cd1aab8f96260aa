package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** A lane at work, with a fault of ours in one of its copies. */
@DatabaseTest
@TestProfile(Relayed.class)
class TripTest {

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Books books;

    @Inject
    Relays relays;

    @Inject
    TickingClock clock;

    @Inject
    Copywriters writers;

    @Inject
    LocalOutbox outbox;

    @Inject
    Ending ending;

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
    void a_copy_that_a_fault_of_ours_stops_waits_and_the_others_go_out() {
        var dispatch = held.begun(linde.withReaders(3));
        var claimed = books.claim(new Batch(dispatch, 0), 20, "delinde.example");
        var unlucky = claimed.get(0).to().wire();
        try (var trip =
                new Trip(books, writers.of(dispatch), crew(lane -> new Faulty(lane, unlucky)), lane -> lane, ending)) {
            assertEquals(Optional.empty(), trip.carry(claimed));
        }
        var counts = linde.look(dispatch).counts();
        assertEquals(2, counts.sent());
        assertEquals(1, counts.queued());
        assertTrue(
                books.claim(new Batch(dispatch, 0), 20, "delinde.example").isEmpty(),
                "it is not offered again at once");
    }

    /** T-06: whatever stops the lane behind the dot, nobody knows whether the copy arrived. */
    @Test
    void a_copy_whose_dot_has_left_is_unknown_whatever_stops_its_lane() {
        var dispatch = held.begun(linde.withReaders(2));
        var claimed = books.claim(new Batch(dispatch, 0), 20, "delinde.example");
        var crew = crew(lane -> new Exhausted(lane, claimed.get(0).to().wire()));
        try (var trip = new Trip(books, writers.of(dispatch), crew, lane -> lane, ending)) {
            assertEquals(Optional.empty(), trip.carry(claimed));
        }
        var counts = linde.look(dispatch).counts();
        assertEquals(1, counts.unknown());
        assertEquals(1, counts.sent());
    }

    private Crew crew(UnaryOperator<Lane> fault) {
        var first = relays.all().get(0);
        var faulty =
                new Relay(first.plan(), () -> fault.apply(outbox.open()), new RelayWatch(clock), first.pace(), clock);
        return new Crew("delinde.example", List.of(faulty), clock);
    }

    /** A lane with a bug that shows at one reader. */
    private record Faulty(Lane lane, String unlucky) implements Lane {

        @Override
        public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
            if (envelope.recipient().equals(unlucky)) throw new IllegalStateException("a bug");
            return lane.carry(envelope, message, beforeDot);
        }

        @Override
        public void close() {
            lane.close();
        }
    }

    /** A lane that runs out of memory when it reads the answer to one reader's copy. */
    private record Exhausted(Lane lane, String unlucky) implements Lane {

        @Override
        public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
            if (!envelope.recipient().equals(unlucky)) return lane.carry(envelope, message, beforeDot);
            beforeDot.run();
            throw new OutOfMemoryError("a planted one");
        }

        @Override
        public void close() {
            lane.close();
        }
    }
}
