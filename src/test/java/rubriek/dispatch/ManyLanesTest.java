package rubriek.dispatch;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.smtp.SmtpRelay;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** T-10: over eight connections at once a refusal is there long before an acceptance, and tells no more for that. */
@DatabaseTest
@TestProfile(Relayed.class)
class ManyLanesTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final String SENDER = "delinde.example";
    private static final int CONNECTIONS = 8;

    @Inject
    Linde linde;

    @Inject
    Held held;

    @Inject
    Books books;

    @Inject
    Relays relays;

    @Inject
    Copywriters writers;

    @Inject
    TickingClock clock;

    private final ExecutorService lanes = Executors.newFixedThreadPool(CONNECTIONS);
    private Crew crew;
    private UUID dispatch;

    @BeforeEach
    void nothing_has_come_yet() {
        SINK.clear();
        held.stopTheCouriers();
        var first = relays.all().get(0);
        var like = first.plan();
        var plan = new RelayPlan(
                like.name(), like.smtp(), like.domains(), like.weight(), CONNECTIONS, like.signs(), like.pace());
        var carrier = new SmtpRelay(plan.smtp().orElseThrow());
        crew = new Crew(SENDER, List.of(new Relay(plan, carrier, new RelayWatch(clock), first.pace(), clock)), clock);
        crew.paused();
        crew.begin();
    }

    @AfterEach
    void the_relay_behaves_again() {
        lanes.shutdownNow();
        linde.cancelTheRest();
        held.letTheCouriersGo();
        SINK.clear();
    }

    @Test
    void some_dead_stop_nothing_while_others_are_still_being_taken() throws Exception {
        dispatch = held.begun(linde.withReaders(20));
        var answered = new CountDownLatch(1);
        SINK.hold(Moment.DOT, answered);
        var sent = new CountDownLatch(CONNECTIONS - 1);
        var others = new ArrayList<Future<Optional<Breaker.Stop>>>();
        for (var i = 1; i < CONNECTIONS; i++) others.add(begin(claimed(2), sent));
        assertTrue(sent.await(30, SECONDS));
        var dead = claimed(6);
        dead.forEach(copy -> SINK.refuse(copy.to().wire(), "550 5.1.1 No such user"));
        assertEquals(Optional.empty(), begin(dead, sent).get(30, SECONDS), "T-10");
        answered.countDown();
        for (var other : others) assertEquals(Optional.empty(), other.get(30, SECONDS));
        assertEquals(
                new DeliveryCounts(20, 0, 0, 14, 0, 6, 0), linde.look(dispatch).counts());
    }

    @Test
    void a_relay_that_refuses_all_burns_no_more_than_it_has_connections_twice() throws Exception {
        dispatch = held.begun(linde.withReaders(80));
        SINK.answer(Moment.RCPT, "550 5.1.1 User unknown in relay recipient table");
        var piles = IntStream.range(0, CONNECTIONS).mapToObj(i -> claimed(10)).toList();
        var trips = new ArrayList<Future<Optional<Breaker.Stop>>>();
        for (var pile : piles) trips.add(begin(pile, new CountDownLatch(0)));
        for (var trip : trips)
            assertEquals(
                    Reason.REFUSED_FROM_THE_START,
                    trip.get(30, SECONDS).orElseThrow().reason(),
                    "T-10");
        var failed = linde.look(dispatch).counts().failed();
        assertTrue(failed >= CONNECTIONS && failed <= 2 * CONNECTIONS, "T-10: " + failed);
    }

    private List<Claimed> claimed(int copies) {
        var claimed = new ArrayList<Claimed>();
        for (var batch = 0; claimed.size() < copies; batch++)
            claimed.addAll(books.claim(new Batch(dispatch, batch), copies - claimed.size(), SENDER));
        return claimed;
    }

    /** @param sent counts the copies of which all but the answer is there */
    private Future<Optional<Breaker.Stop>> begin(List<Claimed> copies, CountDownLatch sent) {
        return lanes.submit(() -> {
            try (var trip =
                    new Trip(books, writers.of(dispatch), crew, lane -> new Counted(lane, sent), new Ending())) {
                trip.carry(copies);
                return trip.stop();
            }
        });
    }

    private record Counted(Lane lane, CountDownLatch sent) implements Lane {

        @Override
        public Outcome carry(Envelope envelope, byte[] message, Runnable beforeDot) {
            return lane.carry(envelope, message, () -> {
                beforeDot.run();
                sent.countDown();
            });
        }

        @Override
        public void close() {
            lane.close();
        }
    }
}
