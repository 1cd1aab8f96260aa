package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.support.DatabaseTest;

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
    Pace pace;

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
        try (var lane = new Faulty(outbox.open(), unlucky)) {
            assertEquals(Optional.empty(), new Trip(books, pace, writers.of(dispatch), lane, ending).carry(claimed));
        }
        var counts = linde.look(dispatch).counts();
        assertEquals(2, counts.sent());
        assertEquals(1, counts.queued());
        assertTrue(
                books.claim(new Batch(dispatch, 0), 20, "delinde.example").isEmpty(),
                "it is not offered again at once");
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
}
