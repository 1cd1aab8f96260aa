package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.EmailAddress;

class SettlementTest {

    private static final Instant NOW = Instant.parse("2021-09-14T07:00:00Z");
    private static final RetrySchedule SCHEDULE =
            new RetrySchedule(List.of(Duration.ofMinutes(5), Duration.ofMinutes(30)), new Random(9));

    @Test
    void an_accepted_copy_is_sent_and_keeps_the_answer() {
        var sent = settle(new Outcome.Accepted(reply(250, "2.0.0", "Ok: queued as 4711")), 1);
        assertEquals(new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok: queued as 4711", null, null), sent);
    }

    @Test
    void a_permanent_refusal_fails_at_once_with_the_words_of_the_server() {
        var failed = settle(new Outcome.Refused(Stage.RCPT, reply(550, "5.1.1", "No such user")), 1);
        assertEquals(
                new Settlement(DeliveryState.FAILED, 550, "5.1.1", "No such user", null, Fault.ADDRESS),
                failed,
                "B-05");
    }

    @Test
    void a_temporary_refusal_waits_as_long_as_the_schedule_says_and_a_little_more() {
        var first = settle(new Outcome.Refused(Stage.RCPT, reply(450, "4.7.1", "Greylisted")), 1);
        assertEquals(DeliveryState.QUEUED, first.state(), "T-02");
        within(first, Duration.ofMinutes(5));
        within(settle(new Outcome.Refused(Stage.RCPT, reply(450, null, "Later")), 2), Duration.ofMinutes(30));
    }

    @Test
    void only_who_was_greylisted_or_cut_off_comes_back_within_half_an_hour() {
        var schedule = new RetrySchedule(List.of(Duration.ofMinutes(30), Duration.ofHours(2)), new Random(9));
        var full = Settlement.of(new Outcome.Refused(Stage.RCPT, reply(450, "4.2.2", "Full")), 1, schedule, NOW);
        within(full, Duration.ofMinutes(30));
        var greylisted =
                Settlement.of(new Outcome.Refused(Stage.RCPT, reply(450, "4.7.1", "Greylisted")), 1, schedule, NOW);
        within(greylisted, Duration.ofMinutes(5));
        within(Settlement.of(new Outcome.Lost(Stage.BODY, "closed"), 1, schedule, NOW), Duration.ofMinutes(5));
        var again = Settlement.of(new Outcome.Refused(Stage.RCPT, reply(450, "4.7.1", "Greylisted")), 2, schedule, NOW);
        within(again, Duration.ofHours(2));
    }

    @Test
    void only_too_many_recipients_are_refused_for_now_by_552() {
        assertEquals(
                DeliveryState.QUEUED,
                at(Stage.RCPT, reply(552, null, "Too many recipients")).state(),
                "T-02");
        assertEquals(
                DeliveryState.QUEUED,
                at(Stage.RCPT, reply(552, "5.5.3", "Too many")).state(),
                "T-02");
        var full = reply(552, "5.2.2", "Mailbox full");
        assertEquals(at(Stage.DOT, full), at(Stage.RCPT, full), "B-05");
        assertEquals(DeliveryState.FAILED, at(Stage.RCPT, full).state(), "T-02");
        assertEquals(Fault.MAILBOX, at(Stage.RCPT, full).fault(), "B-05");
        assertEquals(
                DeliveryState.FAILED,
                at(Stage.RCPT, reply(552, "5.3.4", "Too big")).state(),
                "T-02");
    }

    @Test
    void it_is_given_up_when_the_schedule_is_used_up() {
        var last = settle(new Outcome.Refused(Stage.RCPT, reply(450, "4.2.2", "Full")), 3);
        assertEquals(DeliveryState.FAILED, last.state(), "T-03");
        assertEquals(450, last.code());
    }

    @Test
    void a_connection_lost_before_the_dot_keeps_it_pending() {
        var lost = settle(new Outcome.Lost(Stage.BODY, "the relay closed the connection"), 1);
        assertEquals(DeliveryState.QUEUED, lost.state(), "T-04");
        assertEquals("the relay closed the connection", lost.text());
    }

    @Test
    void an_answer_lost_after_the_dot_is_unknown() {
        var unknown = settle(new Outcome.Lost(Stage.DOT, "the relay did not answer in time"), 1);
        assertEquals(DeliveryState.UNKNOWN, unknown.state(), "T-05");
        assertNull(unknown.nextTryAt());
    }

    @Test
    void before_a_recipient_is_named_only_the_sender_is_refused() {
        var unknown = reply(550, null, "No such user");
        assertEquals(
                Fault.SENDER,
                settle(new Outcome.Refused(Stage.MAIL, unknown), 1).fault(),
                "T-10");
        assertEquals(
                Fault.ADDRESS,
                settle(new Outcome.Refused(Stage.DOT, unknown), 1).fault(),
                "B-05");
        assertEquals(
                Fault.LIMIT, settle(new Outcome.Undeliverable("no SMTPUTF8"), 1).fault(), "I-02");
        assertEquals(
                Fault.TRANSPORT,
                settle(new Outcome.Lost(Stage.BODY, "broke"), 9).fault());
        assertNull(settle(new Outcome.Lost(Stage.DOT, "no answer"), 1).fault(), "T-05");
    }

    @Test
    void the_address_that_a_server_repeats_is_not_kept() {
        var refused = settle(new Outcome.Refused(Stage.RCPT, reply(550, "5.1.1", "<ANNA@bücher.example> unknown")), 1);
        assertEquals(
                "<recipient> unknown",
                refused.without(new EmailAddress("anna@bücher.example")).text(),
                "G-07");
        var inAscii = settle(new Outcome.Refused(Stage.RCPT, reply(550, null, "anna@xn--bcher-kva.example?")), 1);
        assertEquals(
                "recipient?",
                inAscii.without(new EmailAddress("anna@bücher.example")).text());
    }

    @Test
    void a_server_that_never_stops_talking_is_cut_short() {
        var chatty = settle(new Outcome.Refused(Stage.DOT, reply(554, "5.7.1", "no ".repeat(1_000))), 1);
        assertEquals(1_000, Objects.requireNonNull(chatty.text()).length());
    }

    private static Settlement at(Stage stage, Reply no) {
        return settle(new Outcome.Refused(stage, no), 1);
    }

    private static Settlement settle(Outcome outcome, int attempts) {
        return Settlement.of(outcome, attempts, SCHEDULE, NOW);
    }

    private static void within(Settlement waits, Duration wait) {
        var next = Objects.requireNonNull(waits.nextTryAt());
        assertTrue(!next.isBefore(NOW.plus(wait)), () -> "too early: " + next);
        assertTrue(next.isBefore(NOW.plus(wait.multipliedBy(11).dividedBy(10))), () -> "too late: " + next);
    }

    private static Reply reply(int code, String enhanced, String text) {
        return new Reply(code, Optional.ofNullable(enhanced), text);
    }
}
