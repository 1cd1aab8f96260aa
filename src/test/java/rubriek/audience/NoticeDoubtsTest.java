package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.NoticeOutcome.Failed;
import rubriek.audience.NoticeOutcome.Sent;
import rubriek.audience.NoticeOutcome.TryAgain;
import rubriek.audience.NoticeOutcome.Unknown;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** A notice of which nobody knows whether it arrived, and two who believe that they have the same one. */
@DatabaseTest
class NoticeDoubtsTest {

    private static final NoticeAnswer LOST = NoticeAnswer.of("no answer in time");
    private static final NoticeAnswer OK = NoticeAnswer.of("Ok");

    @Inject
    Linde linde;

    @Inject
    Notices notices;

    @Inject
    NoticeRetries retries;

    @Inject
    NoticeRepository rows;

    @Inject
    SignUps signUps;

    @Inject
    Confirmations confirmations;

    @Inject
    Erasures erasures;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();
    private ListView list;

    @BeforeEach
    void cor_signs_up() {
        list = linde.list();
        linde.signUp(cor, list);
    }

    @Test
    void T_05_one_without_an_answer_is_unknown_and_sent_once_more_after_half_an_hour() {
        var first = claimed();
        notices.leave(first, "smtp");
        notices.record(first, new Unknown(LOST));
        assertEquals("unknown", state());
        clock.forward(Duration.ofMinutes(29));
        assertEquals(List.of(), mine());
        clock.forward(Duration.ofMinutes(2));
        var second = claimed();
        assertEquals(first.messageId(), second.messageId(), "H-09");
        notices.record(second, new Sent(OK));
        assertEquals("sent", state());
    }

    @Test
    void T_05_a_second_try_without_an_answer_is_the_last() {
        notices.record(claimed(), new Unknown(LOST));
        clock.forward(Duration.ofMinutes(31));
        notices.record(claimed(), new Unknown(LOST));
        clock.forward(Duration.ofDays(2));
        notices.lapse();
        assertEquals(List.of(), mine());
        assertEquals("unknown", state());
    }

    @Test
    void T_06_what_was_about_to_leave_when_its_courier_died_is_unknown_and_sent_once_more() {
        var first = claimed();
        assertTrue(notices.leave(first, "smtp"));
        clock.forward(Duration.ofMinutes(6));
        notices.lapse();
        assertEquals("sending", state(), "an answer may take long");
        clock.forward(Duration.ofMinutes(10));
        notices.lapse();
        assertEquals("unknown", state());
        assertEquals(List.of(), mine());
        clock.forward(Duration.ofMinutes(15));
        assertEquals(first.messageId(), claimed().messageId());
    }

    /** Which did not say when its end was about to leave. */
    @Test
    void T_06_what_an_older_version_had_in_hand_may_have_arrived() {
        var old = claimed();
        QuarkusTransaction.requiringNew().run(() -> rows.update("claim = null where id = ?1", old.id()));
        clock.forward(Duration.ofMinutes(16));
        notices.lapse();
        assertEquals("unknown", state());
    }

    @Test
    void T_06_only_whoever_has_it_may_let_it_leave() {
        var slow = claimed();
        clock.forward(Duration.ofMinutes(16));
        notices.lapse();
        assertFalse(notices.leave(slow, "smtp"));
        var other = claimed();
        assertFalse(notices.leave(slow, "smtp"));
        notices.record(slow, new Failed(NoticeAnswer.of("554 5.5.1 too slow")));
        assertTrue(notices.leave(other, "smtp"));
        assertEquals("sending", state());
    }

    @Test
    void T_06_nobody_who_was_erased_meanwhile_is_mailed() {
        var notice = claimed();
        erasures.erase(linde.member(list, cor).id(), null, Linde.EDITOR);
        assertFalse(notices.leave(notice, "smtp"));
    }

    @Test
    void an_answer_that_comes_late_is_the_truth_and_keeps_it_from_leaving_again() {
        var first = claimed();
        notices.leave(first, "smtp");
        clock.forward(Duration.ofMinutes(46));
        notices.lapse();
        assertEquals(List.of(), mine(), "whoever is sending it may be late");
        clock.forward(Duration.ofMinutes(16));
        var second = claimed();
        notices.record(first, new Sent(OK));
        assertEquals("sent", state());
        assertFalse(notices.leave(second, "smtp"));
        notices.record(second, new TryAgain(clock.instant(), LOST, false));
        assertEquals("sent", state());
    }

    @Test
    void what_was_sent_after_all_stands_as_sent_though_another_was_refused_and_is_not_tried_again() {
        var first = claimed();
        notices.leave(first, "smtp");
        clock.forward(Duration.ofMinutes(46));
        notices.lapse();
        clock.forward(Duration.ofMinutes(16));
        notices.record(claimed(), new Failed(NoticeAnswer.of("550 5.7.1 Twice")));
        notices.record(first, new Sent(OK));
        assertEquals("sent", state());
        assertEquals(NoticeRetry.NOT_ENDED, retries.retry(first.id()));
    }

    @Test
    void a_courier_that_says_late_that_it_does_not_know_takes_no_try_away() {
        var first = claimed();
        notices.leave(first, "smtp");
        clock.forward(Duration.ofMinutes(16));
        notices.lapse();
        notices.record(first, new Unknown(LOST));
        clock.forward(Duration.ofMinutes(16));
        assertEquals(first.messageId(), claimed().messageId(), "T-05");
    }

    @Test
    void A_08_who_answers_the_mail_of_which_nobody_knew_is_not_mailed_again() {
        notices.record(claimed(), new Unknown(LOST));
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
        clock.forward(Duration.ofMinutes(31));
        assertEquals(List.of(), mine());
        assertEquals("unknown", state(), "not dropped: it may have arrived");
    }

    @Test
    void of_two_that_wait_and_say_the_same_the_later_one_leaves() {
        var first = claimed();
        notices.record(first, new TryAgain(clock.instant().plus(Duration.ofMinutes(5)), LOST, true));
        clock.forward(Duration.ofMinutes(10));
        signUps.remind(new SignUp(list.newsletter(), cor, Set.of(list.slug()), Linde.PAGE));
        var left = mine();
        assertEquals(1, left.size());
        assertFalse(left.get(0).id().equals(first.id()));
        assertEquals(List.of("dropped", "sending"), states());
    }

    @Test
    void G_03_one_that_can_no_longer_be_answered_is_not_sent() {
        clock.forward(Duration.ofDays(7));
        assertEquals(List.of(), mine());
        assertEquals("dropped", state());
    }

    @Test
    void its_half_hour_is_no_longer_though_the_clock_was_put_back() {
        notices.record(claimed(), new Unknown(LOST));
        clock.forward(Duration.ofHours(1).negated());
        notices.waitNoLonger();
        clock.forward(Duration.ofMinutes(31));
        assertEquals(1, mine().size());
    }

    private NoticeToSend claimed() {
        var found = mine();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private List<NoticeToSend> mine() {
        return notices.claim(10_000).stream().filter(n -> n.to().equals(cor)).toList();
    }

    private String state() {
        assertEquals(1, states().size());
        return states().get(0);
    }

    private List<String> states() {
        return linde.texts(
                "select n.state from notice n join subscription s on s.id = n.subscription_id"
                        + " where s.list_id = cast(? as uuid) order by n.created_at",
                list.id().toString());
    }
}
