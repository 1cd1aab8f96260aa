package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;
import rubriek.support.TickingClock;

/** T-10, B-05: a relay that is set up wrongly refuses the first, and the others are kept from it. */
@DatabaseTest
@TestProfile(Relayed.class)
class WrongRelayTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String SENDER = "delinde.example";
    private static final String NOT_YOURS = "553 5.7.1 Sender address rejected: not owned by user";

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

    @BeforeEach
    void nothing_has_come_yet() {
        SINK.clear();
    }

    @AfterEach
    void the_relay_behaves_again() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        SINK.clear();
    }

    @Test
    void a_small_audience_is_not_worn_out_whole() {
        var paper = linde.withReaders(12);
        SINK.answer(Moment.RCPT, "550 5.1.1 User unknown in relay recipient table");
        var dispatch = linde.send(paper);
        var paused = paused(dispatch);
        assertEquals(new DeliveryCounts(12, 7, 0, 0, 0, 5, 0), paused.counts(), "T-10");
        assertTrue(paused.reason().contains("look at the relay first"), paused.reason());
        assertTrue(paused.reason().contains("relay recipient table"), paused.reason());
        var dutch = linde.dispatches().get(dispatch, DUTCH).reason();
        assertTrue(dutch.contains("kijk eerst naar de mailserver"), dutch);
    }

    @Test
    void who_resumes_goes_on_and_is_judged_anew() {
        var paper = linde.withReaders(12);
        SINK.answer(Moment.RCPT, "552 5.2.2 Mailbox full");
        var dispatch = linde.send(paper);
        assertEquals(5, paused(dispatch).counts().failed(), "T-10");
        linde.dispatches().resume(dispatch, DUTCH);
        assertEquals(
                10,
                linde.when(dispatch, view -> view.counts().failed() > 5 && view.status() == DispatchStatus.PAUSED)
                        .counts()
                        .failed());
    }

    /** Nobody was named, so nobody's copy failed. */
    @Test
    void a_sender_who_is_turned_away_fails_nobody() {
        linde.finished(linde.send(linde.withReaders(1)));
        SINK.answer(Moment.MAIL, NOT_YOURS);
        var paused = paused(linde.send(linde.withReaders(20)));
        assertEquals(new DeliveryCounts(20, 20, 0, 0, 0, 0, 0), paused.counts(), "T-10");
        assertTrue(paused.reason().contains("turns the sender away"), paused.reason());
        assertTrue(paused.reason().contains("“553 5.7.1 Sender address rejected"), paused.reason());
        SINK.clear();
        linde.dispatches().resume(paused.id(), DUTCH);
        assertEquals(20, linde.finished(paused.id()).counts().sent());
    }

    @Test
    void one_reader_is_enough_to_find_it_out() {
        SINK.answer(Moment.MAIL, NOT_YOURS);
        var paused = paused(linde.send(linde.withReaders(1)));
        assertEquals(new DeliveryCounts(1, 1, 0, 0, 0, 0, 0), paused.counts(), "T-10");
    }

    /** Such as one whose size the relay does not take. */
    @Test
    void a_copy_that_is_turned_away_alone_is_its_own_misfortune() {
        for (var place : List.of(0, 2, 4)) {
            var claimed = claimed(5);
            var trip = trip(
                    claimed.get(0).dispatch(),
                    envelope -> envelope.recipient()
                            .equals(claimed.get(place).copy().to().wire()));
            trip.carry(claimed.stream().map(InHand::copy).toList());
            var counts = linde.look(claimed.get(0).dispatch()).counts();
            assertEquals(new DeliveryCounts(5, 0, 0, 4, 0, 1, 0), counts, "T-02, at " + place);
            assertEquals(Optional.empty(), trip.stop());
        }
    }

    /** Its conversation had lost its way: the copy is tried over another connection before it fails. */
    @Test
    void a_copy_that_one_connection_turned_away_leaves_over_the_next() {
        linde.finished(linde.send(linde.withReaders(1)));
        SINK.answer(Moment.MAIL, "503 5.5.1 Bad sequence of commands", 1);
        var done = linde.finished(linde.send(linde.withReaders(6)));
        assertEquals(new DeliveryCounts(6, 0, 0, 6, 0, 0, 0), done.counts(), "T-02, T-04");
    }

    /** Other lanes show meanwhile that the relay takes its sender. */
    @Test
    void a_copy_that_is_turned_away_is_asked_about_twice() {
        var claimed = claimed(3);
        var last = claimed.get(2).copy().to().wire();
        var asked = new int[1];
        var took = new Breaker.Mailed(SENDER, claimed.get(0).dispatch());
        var trip = trip(claimed.get(0).dispatch(), envelope -> {
            if (!envelope.recipient().equals(last)) return false;
            asked[0]++;
            relays.all().get(0).pace().breaker().atMail().took(took);
            return true;
        });
        trip.carry(claimed.stream().map(InHand::copy).toList());
        assertEquals(2, asked[0], "T-04");
        assertEquals(
                new DeliveryCounts(3, 0, 0, 2, 0, 1, 0),
                linde.look(claimed.get(0).dispatch()).counts());
    }

    /** Whoever resumes may have restarted the program; the ledger knows that the relay took others. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void what_is_turned_away_at_the_end_stops_no_dispatch_that_was_resumed(int large) {
        var claimed = claimed(5);
        var copies = claimed.stream().map(InHand::copy).toList();
        var dispatch = claimed.get(0).dispatch();
        trip(dispatch, envelope -> false).carry(copies.subList(large, 5));
        var resumed = trip(dispatch, envelope -> true);
        resumed.carry(copies.subList(0, large));
        assertEquals(Optional.empty(), resumed.stop(), "T-10");
        assertEquals(
                new DeliveryCounts(5, 0, 0, 5 - large, 0, large, 0),
                linde.look(dispatch).counts());
    }

    @Test
    void a_relay_that_takes_the_sender_no_more_stops_after_three_in_a_row() {
        var claimed = claimed(9);
        var asked = new int[1];
        var trip = trip(claimed.get(0).dispatch(), envelope -> ++asked[0] > 4);
        trip.carry(claimed.stream().map(InHand::copy).toList());
        assertEquals(
                new DeliveryCounts(9, 5, 0, 4, 0, 0, 0),
                linde.look(claimed.get(0).dispatch()).counts());
        assertEquals(Reason.SENDER_TURNED_AWAY, trip.stop().orElseThrow().reason(), "T-10");
        assertEquals(7, asked[0]);
    }

    private record InHand(UUID dispatch, Claimed copy) {}

    private List<InHand> claimed(int readers) {
        held.stopTheCouriers();
        var dispatch = held.begun(linde.withReaders(readers));
        return books.claim(new Batch(dispatch, 0), 20, SENDER).stream()
                .map(copy -> new InHand(dispatch, copy))
                .toList();
    }

    /** Over a relay that turns some away at MAIL. */
    private Trip trip(UUID dispatch, Function<Envelope, Boolean> turnsAway) {
        var no = new Outcome.Refused(Stage.MAIL, new Reply(552, Optional.of("5.3.4"), "Too large"));
        var first = relays.all().get(0);
        var lane = new Spoken(envelope -> turnsAway.apply(envelope) ? no : Spoken.ACCEPTED);
        var relay = new Relay(first.plan(), () -> lane, new RelayWatch(clock), first.pace(), clock);
        var crew = new Crew(SENDER, List.of(relay), clock);
        crew.paused();
        crew.begin();
        return new Trip(books, writers.of(dispatch), crew, same -> same, new Ending());
    }

    private DispatchView paused(UUID dispatch) {
        return linde.when(
                dispatch,
                view -> view.status() == DispatchStatus.PAUSED && view.counts().sending() == 0);
    }
}
