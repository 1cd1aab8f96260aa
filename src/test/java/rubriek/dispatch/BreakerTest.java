package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.EmailAddress;
import rubriek.shared.Mishap;
import rubriek.support.DatabaseTest;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/** T-10: a sender whom everybody refuses does not wear out an audience. */
@DatabaseTest
@TestProfile(Relayed.class)
class BreakerTest {

    private static final SmtpSink SINK = Relayed.SINK;
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Breaker.Measure MEASURE = new Breaker.Measure(10, 25, 5, 50);
    private static final Breaker.Mailed LINDE = new Breaker.Mailed("linde.example", new UUID(0, 9));

    @Inject
    Linde linde;

    @Inject
    Held held;

    @Inject
    DataSource database;

    @Inject
    RelayWatch watch;

    @BeforeEach
    void nothing_has_come_yet() {
        SINK.clear();
    }

    @AfterEach
    void the_relay_behaves_again() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
        SINK.clear();
        watch.worked();
    }

    @Test
    void a_sender_who_is_refused_too_often_stands_still_until_somebody_resumes() {
        var paper = linde.withReaders(30);
        SINK.answer(Moment.DOT, "550 5.7.26 Unauthenticated email from delinde.example is not accepted");
        var dispatch = linde.send(paper);
        var paused = paused(dispatch);
        assertTrue(paused.counts().failed() >= 5 && paused.counts().failed() < 8, "T-10: " + paused.counts());
        assertEquals(paused.counts().failed(), paused.failures().sender(), "T-10");
        assertTrue(paused.reason().contains(paper.slug() + ".example: “550 5.7.26"), paused.reason());
        var dutch = linde.dispatches().get(dispatch, DUTCH).reason();
        assertTrue(dutch.contains("niemand wordt afgesloten"), dutch);
        SINK.clear();
        linde.dispatches().resume(dispatch, DUTCH);
        var done = linde.finished(dispatch);
        assertEquals(30, done.counts().sent() + done.counts().failed());
        linde.dispatches().retry(dispatch, RetryDraft.of(RetryDraft.Which.FAILED), DUTCH);
        assertEquals(30, linde.finished(dispatch).counts().sent());
    }

    @Test
    void so_many_refusals_among_the_last_answers_are_the_senders() {
        var breaker = underWay();
        var refused = new Settlement(DeliveryState.FAILED, 550, "5.7.26", "Not you", null, Fault.SENDER);
        for (var i = 0; i < 20; i++) assertEquals(Optional.empty(), breaker.heard(LINDE, "gmail", refused));
        var other = new Breaker.Mailed("elders.example", LINDE.dispatch());
        assertEquals(Optional.empty(), breaker.heard(other, "gmail", refused), "B-08, T-10");
        assertEquals(
                Optional.of(new Breaker.Stop(Reason.SENDER_REFUSED, "gmail: " + refused.quoted())),
                breaker.heard(LINDE, "gmail", refused),
                "T-10");
    }

    /** A relay that is set up wrongly on the way may call every address unknown, and each would be silenced; full mailboxes are counted too (B-05). */
    @ParameterizedTest
    @EnumSource(names = {"ADDRESS", "MAILBOX"})
    void so_many_unknown_addresses_are_somebody_elses_fault(Fault fault) {
        var breaker = underWay();
        var unknown = new Settlement(DeliveryState.FAILED, 550, null, "no", null, fault);
        for (var i = 0; i < 50; i++) assertEquals(Optional.empty(), breaker.heard(LINDE, "gmail", unknown));
        assertEquals(
                Optional.of(new Breaker.Stop(Reason.ADDRESSES_UNKNOWN, "gmail: " + unknown.quoted())),
                breaker.heard(LINDE, "gmail", unknown),
                "T-10");
    }

    /** A hundred copies were taken. */
    private static Breaker underWay() {
        var breaker = new Breaker(MEASURE);
        var sent = new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok", null, null);
        for (var i = 0; i < 100; i++) breaker.heard(LINDE, "gmail", sent);
        return breaker;
    }

    /** Those that ended long ago make room first. */
    @Test
    void a_dispatch_that_is_under_way_is_not_forgotten_for_others() {
        var breaker = new Breaker(MEASURE);
        var sent = new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok", null, null);
        var gone = new Settlement(DeliveryState.FAILED, 550, "5.1.1", "no", null, Fault.ADDRESS);
        for (var i = 0; i < 900; i++) breaker.heard(mailed("oud.example", i), "gmail", sent);
        for (var i = 0; i < 200; i++) breaker.heard(mailed(i + ".example", i), "gmail", gone);
        for (var i = 0; i < 750; i++) breaker.heard(mailed("ander.example", i), "gmail", sent);
        for (var again = 0; again < 3; again++)
            for (var i = 0; i < 200; i++) breaker.heard(mailed(i + ".example", i), "gmail", gone);
        for (var i = 0; i < 200; i++)
            assertTrue(breaker.heard(mailed(i + ".example", i), "gmail", gone).isPresent(), "T-10");
    }

    private static Breaker.Mailed mailed(String sender, int number) {
        return new Breaker.Mailed(sender, new UUID(1, number));
    }

    /** I-02, T-12: nobody refused anything, so no words about reputation help. */
    @Test
    void so_many_that_the_relay_cannot_carry_stand_still_as_such() {
        var breaker = new Breaker(MEASURE);
        var large = new Settlement(DeliveryState.FAILED, null, null, Mishap.TOO_LARGE.kept(), null, Fault.LIMIT);
        for (var i = 0; i < 20; i++) assertEquals(Optional.empty(), breaker.heard(LINDE, "gmail", large));
        assertEquals(
                Optional.of(new Breaker.Stop(Reason.RELAY_UNABLE, Mishap.TOO_LARGE.kept())),
                breaker.heard(LINDE, "gmail", large),
                "T-10");
    }

    @Test
    void a_relay_that_does_not_know_us_is_no_provider_that_is_too_fast() {
        var paper = linde.withReaders(80);
        SINK.answer(Moment.RCPT, "454 4.7.1 Relay access denied");
        var dispatch = linde.send(paper);
        var paused = paused(dispatch);
        assertEquals(0, paused.counts().failed());
        assertTrue(paused.reason().contains("Relay access denied"), paused.reason());
    }

    @Test
    void a_reader_stands_in_no_words_about_the_relay() {
        var said = new Reply(421, Optional.of("4.7.0"), "<jan@lezer.example> too much");
        var trouble = Trouble.with(new Outcome.Refused(Stage.RCPT, said), new EmailAddress("jan@lezer.example"));
        assertTrue(!trouble.words().contains("jan@") && trouble.words().contains("4.7.0"), "G-07: " + trouble);
    }

    /** More than the first answers may refuse, of whom each comes after four that are taken. */
    @Test
    void some_who_are_refused_stop_nothing() throws Exception {
        held.stopTheCouriers();
        var dispatch = held.begun(linde.withReaders(40));
        var readers = inTheirOrder(dispatch);
        for (var i = 4; i < 40; i += 5)
            SINK.refuse(readers.get(i), i == 4 ? "554 5.7.1 Spam" : "550 5.1.1 No such user");
        held.letTheCouriersGo();
        assertEquals(new FailureCounts(7, 0, 1, 0, 0), linde.finished(dispatch).failures());
    }

    /** Batch after batch. */
    private List<String> inTheirOrder(UUID dispatch) throws SQLException {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(
                        "select s.email_key from delivery d"
                                + " join subscriber s on s.id = d.subscriber_id where d.dispatch_id = ? order by d.batch, d.id")) {
            select.setObject(1, dispatch);
            var readers = new ArrayList<String>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) readers.add(rows.getString(1));
            }
            return readers;
        }
    }

    @Test
    void a_relay_whose_certificate_nobody_trusts_says_what_to_mend() {
        var trouble = Trouble.with(
                new Outcome.Lost(Stage.TLS, Mishap.NOT_TRUSTED.kept("expired")), new EmailAddress("a@lezer.example"));
        assertEquals(new Trouble(Reason.RELAY_LOCKED, Mishap.NOT_TRUSTED.kept("expired")), trouble);
        var reset = new Outcome.Lost(Stage.TLS, Mishap.BROKE.kept("Connection reset"));
        assertEquals(
                Reason.RELAY_AWAY,
                Trouble.with(reset, new EmailAddress("a@lezer.example")).reason(),
                "a handshake that broke goes on by itself");
        assertEquals(Reason.RELAY_LOCKED, auth(535).reason());
        assertEquals(Reason.RELAY_AWAY, auth(454).reason(), "it goes on by itself");
    }

    private DispatchView paused(UUID dispatch) {
        return linde.when(
                dispatch,
                view -> view.status() == DispatchStatus.PAUSED && view.counts().sending() == 0);
    }

    private static Trouble auth(int code) {
        return Trouble.with(
                new Outcome.Refused(Stage.AUTH, new Reply(code, Optional.empty(), "no")),
                new EmailAddress("a@lezer.example"));
    }
}
