package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import rubriek.audience.NoticeOutcome.Failed;
import rubriek.audience.NoticeOutcome.Sent;
import rubriek.audience.NoticeOutcome.TryAgain;
import rubriek.audience.NoticeOutcome.Unknown;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Sending a notice after all: when it makes sense, and to nobody twice. */
@DatabaseTest
class NoticeRetriesTest {

    private static final NoticeAnswer NO = new NoticeAnswer(550, "5.7.1", "Blocked", "sender", "smtp");

    @Inject
    Linde linde;

    @Inject
    Lists lists;

    @Inject
    Notices notices;

    @Inject
    NoticeRetries retries;

    @Inject
    SignUps signUps;

    @Inject
    Confirmations confirmations;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Suppressions suppressions;

    @Inject
    PreferenceLinks links;

    @Inject
    AddressMoves moves;

    @Inject
    Erasures erasures;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();

    @Test
    void one_that_failed_goes_again_with_its_message_id_and_all_its_tries_before_it() {
        linde.signUp(cor, linde.list());
        var first = failed();
        assertEquals(NoticeRetry.QUEUED, retries.retry(first.id()));
        var again = claimed();
        assertEquals(first.messageId(), again.messageId(), "H-09");
        assertEquals(1, again.attempts(), "T-03");
        notices.record(again, new Sent(NoticeAnswer.of("Ok")));
        assertEquals(NoticeRetry.NOT_ENDED, retries.retry(first.id()));
    }

    @Test
    void one_that_stayed_unknown_goes_again_and_no_more_than_once_by_itself() {
        linde.signUp(cor, linde.list());
        notices.record(claimed(), new Unknown(NO));
        clock.forward(Duration.ofMinutes(31));
        var second = claimed();
        notices.record(second, new Unknown(NO));
        assertEquals(NoticeRetry.QUEUED, retries.retry(second.id()));
        notices.record(claimed(), new Unknown(NO));
        clock.forward(Duration.ofMinutes(31));
        assertEquals(List.of(), mine(), "T-05");
    }

    @Test
    void one_that_waits_is_leaving_or_comes_by_itself_is_left_alone() {
        linde.signUp(cor, linde.list());
        var notice = claimed();
        assertEquals(NoticeRetry.NOT_ENDED, retries.retry(notice.id()));
        notices.record(notice, new TryAgain(clock.instant().plusSeconds(60), NO, true));
        assertEquals(NoticeRetry.NOT_ENDED, retries.retry(notice.id()));
        clock.forward(Duration.ofMinutes(2));
        notices.record(claimed(), new Unknown(NO));
        assertEquals(NoticeRetry.NOT_ENDED, retries.retry(notice.id()), "T-05");
    }

    @Test
    void A_08_nobody_is_asked_who_answered_left_is_suppressed_or_is_too_late() {
        var list = linde.list();
        linde.signUp(cor, list);
        var notice = failed().id();
        suppressions.suppress(cor, SuppressionReason.BOUNCE, null);
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(notice));
        lift();
        clock.forward(Duration.ofDays(7));
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(notice), "G-03");
        clock.forward(Duration.ofDays(1).negated());
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(notice));
        erasures.erase(linde.member(list, cor).id(), null, Linde.EDITOR);
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(notice));
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(UUID.randomUUID()));
    }

    @Test
    void one_that_was_dropped_goes_when_what_kept_it_is_gone() {
        linde.signUp(cor, linde.list());
        var notice = claimed();
        notices.record(notice, new TryAgain(clock.instant(), NO, true));
        suppressions.suppress(cor, SuppressionReason.BOUNCE, null);
        assertEquals(List.of(), mine());
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(notice.id()));
        lift();
        assertEquals(NoticeRetry.QUEUED, retries.retry(notice.id()));
    }

    private void lift() {
        var lifted = suppressions.list(new SuppressionFilter(cor.value(), false), PageRequest.first(1));
        suppressions.lift(lifted.items().get(0).id(), new LiftDraft("mistake"), Linde.EDITOR);
    }

    @Test
    void of_two_that_failed_the_later_one_goes_and_none_beside_one_that_waits() {
        var list = linde.list();
        linde.signUp(cor, list);
        var first = failed().id();
        remind(list);
        assertEquals(NoticeRetry.OVERTAKEN, retries.retry(first), "one waits");
        var second = failed().id();
        assertEquals(NoticeRetry.OVERTAKEN, retries.retry(first));
        assertEquals(NoticeRetry.QUEUED, retries.retry(second));
        assertEquals(List.of(second), mine().stream().map(NoticeToSend::id).toList());
    }

    @Test
    void of_several_who_want_the_same_at_once_one_gets_it() throws Exception {
        linde.signUp(cor, linde.list());
        var notice = failed().id();
        var came = Linde.together(4, () -> retries.retry(notice));
        assertEquals(1, came.stream().filter(NoticeRetry.QUEUED::equals).count());
        assertEquals(3, came.stream().filter(NoticeRetry.NOT_ENDED::equals).count());
        assertEquals(1, mine().size());
    }

    /** Decision 42: whoever asks for another mail has the person's lock. */
    @Test
    void one_that_is_asked_for_in_the_same_moment_is_waited_for() throws Exception {
        var list = linde.list();
        linde.signUp(cor, list);
        var notice = failed().id();
        var threads = Executors.newFixedThreadPool(2);
        var asked = new CountDownLatch(1);
        var retrying = new CountDownLatch(1);
        var asking = threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
            remind(list);
            asked.countDown();
            return retrying.await(10, TimeUnit.SECONDS);
        }));
        assertTrue(asked.await(10, TimeUnit.SECONDS));
        var retried = threads.submit(() -> retries.retry(notice));
        assertThrows(TimeoutException.class, () -> retried.get(300, TimeUnit.MILLISECONDS));
        retrying.countDown();
        assertTrue(asking.get());
        assertEquals(NoticeRetry.OVERTAKEN, retried.get());
        threads.shutdown();
        assertEquals(1, mine().size());
    }

    @Test
    void a_change_of_address_goes_again_while_it_waits_and_not_to_who_gets_no_mail() {
        var list = linde.list();
        linde.confirmed(cor, list);
        var there = Linde.someone();
        moves.ask(linde.token(Purpose.PREFERENCES, list, cor), there);
        var notice = failed(there).id();
        assertEquals(NoticeRetry.QUEUED, retries.retry(notice));
        assertEquals(notice, failed(there).id());
        suppressions.suppress(there, SuppressionReason.COMPLAINT, null);
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(notice));
        clock.forward(Duration.ofDays(2));
        var elsewhere = Linde.someone();
        moves.ask(linde.token(Purpose.PREFERENCES, list, cor), elsewhere);
        var later = failed(elsewhere).id();
        assertEquals(NoticeRetry.OVERTAKEN, retries.retry(notice));
        clock.forward(Duration.ofDays(7));
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(later));
    }

    @Test
    void a_link_to_ones_preferences_goes_again_as_long_as_it_would_work() {
        var list = linde.list();
        linde.confirmed(cor, list);
        links.mail(list.newsletter(), cor);
        var notice = failed().id();
        assertEquals(NoticeRetry.QUEUED, retries.retry(notice));
        assertEquals(notice, failed().id());
        suppressions.suppress(cor, SuppressionReason.MANUAL, null);
        assertEquals(NoticeRetry.QUEUED, retries.retry(notice), "G-07: they asked for it");
        assertEquals(notice, failed().id());
        clock.forward(Duration.ofHours(25));
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(notice));
    }

    /** The courier goes by the same rule: what would not be sent anew is not sent late either. */
    @Test
    void a_link_that_waited_too_long_is_dropped_and_only_ones_own_goes_to_who_gets_no_mail() {
        var list = linde.list();
        linde.confirmed(cor, list);
        links.mail(list.newsletter(), cor);
        clock.forward(Duration.ofHours(25));
        assertEquals(List.of(), mine(), "its day is over");
        links.mail(list.newsletter(), cor);
        suppressions.suppress(cor, SuppressionReason.MANUAL, null);
        assertEquals(1, mine().size(), "G-07: they asked for it, whatever is suppressed");
        var there = Linde.someone();
        moves.ask(linde.token(Purpose.PREFERENCES, list, cor), there);
        suppressions.suppress(there, SuppressionReason.COMPLAINT, null);
        assertEquals(List.of(), to(there), "F-03");
    }

    @Test
    void a_welcome_goes_again_to_who_is_on_the_list_yet() {
        var newsletter = linde.newsletter();
        var list = lists.create(new ListDraft(
                "l" + UUID.randomUUID(),
                "Buurtkrant De Linde",
                newsletter.slug(),
                OptIn.SINGLE,
                Linde.WORDS,
                new Welcome(null, null, false),
                null,
                null));
        linde.signUp(cor, list);
        var notice = failed().id();
        assertEquals(NoticeRetry.QUEUED, retries.retry(notice));
        assertEquals(notice, failed().id());
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, cor), Unsubscriptions.Way.PAGE);
        assertEquals(NoticeRetry.NOT_AWAITED, retries.retry(notice), "U-08");
    }

    private void remind(ListView list) {
        clock.forward(Duration.ofMinutes(10));
        signUps.remind(new SignUp(list.newsletter(), cor, Set.of(list.slug()), Linde.PAGE));
    }

    private NoticeToSend failed() {
        return failed(cor);
    }

    private NoticeToSend failed(EmailAddress to) {
        var found = to(to);
        assertEquals(1, found.size());
        notices.record(found.get(0), new Failed(NO));
        return found.get(0);
    }

    private NoticeToSend claimed() {
        var found = mine();
        assertEquals(1, found.size());
        return found.get(0);
    }

    private List<NoticeToSend> mine() {
        return to(cor);
    }

    private List<NoticeToSend> to(EmailAddress to) {
        return notices.claim(10_000).stream().filter(n -> n.to().equals(to)).toList();
    }
}
