package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import rubriek.audience.NoticeOutcome.Failed;
import rubriek.audience.NoticeOutcome.Sent;
import rubriek.audience.NoticeOutcome.TryAgain;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class NoticesTest {

    private static final int ALL = 10_000;

    @Inject
    Linde linde;

    @Inject
    Notices notices;

    @Inject
    Confirmations confirmations;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();

    @Test
    void a_notice_is_claimed_once_and_then_sent() {
        linde.signUp(cor, linde.list());
        var claimed = only(mine());
        assertEquals(1, claimed.attempts());
        assertTrue(claimed.messageId().matches("<[0-9a-f-]{36}@linde\\.example>"), claimed.messageId());
        assertEquals(List.of(), mine());
        notices.record(claimed, new Sent(NoticeAnswer.of("250 2.0.0 Ok")));
        clock.forward(Duration.ofDays(1));
        assertEquals(List.of(), mine());
    }

    @Test
    void what_a_dead_courier_never_came_to_send_comes_back_with_the_same_message_id_and_was_no_try() {
        linde.signUp(cor, linde.list());
        var first = only(mine());
        clock.forward(Duration.ofMinutes(16));
        notices.lapse();
        var second = only(mine());
        assertEquals(first.messageId(), second.messageId());
        assertEquals(1, second.attempts(), "T-04");
    }

    @Test
    void what_was_not_taken_is_tried_again_at_its_time_and_what_failed_is_not() {
        linde.signUp(cor, linde.list());
        var first = only(mine());
        var later = clock.instant().plus(Duration.ofMinutes(30));
        notices.record(first, new TryAgain(later, NoticeAnswer.of("451 4.7.1 greylisted"), true));
        clock.forward(Duration.ofMinutes(29));
        assertEquals(List.of(), mine());
        clock.forward(Duration.ofMinutes(2));
        var second = only(mine());
        assertEquals(first.id(), second.id());
        notices.record(second, new Failed(NoticeAnswer.of("x".repeat(3000))));
        clock.forward(Duration.ofDays(2));
        assertEquals(List.of(), mine());
    }

    /** T-04: with the relay away nobody's tries are used up. */
    @Test
    void what_nobody_came_as_far_as_is_no_try_and_is_not_of_the_same_round() {
        linde.signUp(cor, linde.list());
        var claimed = only(mine());
        var round = clock.instant();
        clock.forward(Duration.ofSeconds(1));
        notices.record(
                claimed, new TryAgain(clock.instant(), NoticeAnswer.of("the relay closed the connection"), false));
        clock.forward(Duration.ofSeconds(1));
        assertTrue(notices.claim(ALL, round).stream().noneMatch(n -> n.to().equals(cor)));
        assertEquals(1, only(mine()).attempts(), "T-04");
    }

    @Test
    void what_became_of_the_mail_to_somebody_who_is_just_being_erased_is_passed_over() throws Exception {
        var list = linde.list();
        linde.signUp(cor, list);
        var notice = only(mine());
        var threads = Executors.newFixedThreadPool(2);
        var erased = new CountDownLatch(1);
        var recording = new CountDownLatch(1);
        var erasing = threads.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
            erasures.erase(linde.member(list, cor).id(), null, Linde.EDITOR);
            erased.countDown();
            return recording.await(10, TimeUnit.SECONDS);
        }));
        assertTrue(erased.await(10, TimeUnit.SECONDS));
        var recorded = threads.submit(() -> notices.record(notice, new Sent(NoticeAnswer.of("250 2.0.0 Ok"))));
        assertThrows(TimeoutException.class, () -> recorded.get(300, TimeUnit.MILLISECONDS));
        recording.countDown();
        assertTrue(erasing.get());
        recorded.get();
        threads.shutdown();
        assertEquals(0, linde.notices(list));
    }

    @Test
    void several_couriers_at_once_share_the_work() throws Exception {
        var list = linde.list();
        for (var i = 0; i < 40; i++) linde.signUp(Linde.someone(), list);
        var claimed = Linde.together(4, () -> notices.claim(ALL)).stream()
                .flatMap(List::stream)
                .filter(n -> n.newsletter().id().equals(list.newsletterId()))
                .toList();
        assertEquals(40, claimed.size());
        assertEquals(40, claimed.stream().map(NoticeToSend::id).distinct().count());
    }

    @Test
    void A_08_nobody_is_asked_who_answered_was_suppressed_or_was_erased_meanwhile() {
        var list = linde.list();
        linde.signUp(cor, list);
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, cor));
        var bo = Linde.someone();
        linde.signUp(bo, list);
        suppressions.suppress(bo, SuppressionReason.COMPLAINT, null);
        var anna = Linde.someone();
        linde.signUp(anna, list);
        erasures.erase(linde.member(list, anna).id(), null, Linde.EDITOR);
        assertEquals(0, of(list).size());
        assertEquals(
                2,
                linde.number(
                        "select count(*) from notice n join subscription s on s.id = n.subscription_id"
                                + " where n.state = 'dropped' and s.list_id = cast(? as uuid)",
                        list.id().toString()));
    }

    @Test
    void S_12_the_mail_holds_one_link_and_nothing_that_the_requester_wrote() {
        var list = linde.list();
        linde.signUp(cor, list);
        var mail = only(mine()).mail();
        assertEquals("Bevestig je aanmelding voor Buurtkrant De Linde", mail.subject());
        for (var part : List.of(mail.plain(), mail.html())) {
            assertTrue(part.contains("/confirm/"), part);
            assertTrue(part.contains("Heb je dit niet aangevraagd?"), part);
            assertFalse(part.contains(cor.localPart()), part);
        }
        assertTrue(mail.html().contains("Ja, ik wil de nieuwsbrief"));
        assertTrue(
                mail.plain().lines().anyMatch(l -> l.matches("https?://\\S+/confirm/[A-Za-z0-9_-]{50}")), mail.plain());
        assertTrue(mail.html().length() < 8_000);
    }

    private List<NoticeToSend> mine() {
        return notices.claim(ALL).stream().filter(n -> n.to().equals(cor)).toList();
    }

    private List<NoticeToSend> of(ListView list) {
        return notices.claim(ALL).stream()
                .filter(n -> n.newsletter().id().equals(list.newsletterId()))
                .toList();
    }

    private static NoticeToSend only(List<NoticeToSend> notices) {
        assertEquals(1, notices.size());
        return notices.get(0);
    }
}
