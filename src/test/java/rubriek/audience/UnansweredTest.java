package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** an editor who takes off who did not answer takes off nobody who was not asked. */
@DatabaseTest
class UnansweredTest {

    private static final NoticeAnswer ANSWER = NoticeAnswer.of("so it is");

    @Inject
    Linde linde;

    @Inject
    Silent silent;

    @Inject
    Lists lists;

    @Inject
    Reconfirmations reconfirmations;

    @Inject
    Subscribers subscribers;

    @Inject
    Segments segments;

    @Inject
    Enrolments enrolments;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Notices notices;

    @Inject
    TickingClock clock;

    private final EmailAddress cor = Linde.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void cor_is_to_be_asked_today() {
        list = silent.list(linde.newsletter().slug());
        silent.reader(list, cor);
        silent.reader(list, Linde.someone(), clock.instant());
        silent.morning();
    }

    @Test
    void A_11_who_did_not_answer_is_counted_found_and_a_segment() {
        carried(new NoticeOutcome.Sent(ANSWER));
        assertEquals(List.of(1L, 1L, 1L), unanswered());
        for (var asked : List.of(true, false)) {
            var filter = new SubscriberFilter(null, null, null, asked);
            var found = subscribers.list(list.slug(), filter, PageRequest.first(9));
            assertEquals(1, found.total());
            assertEquals(asked, found.items().get(0).email().equals(cor.value()));
        }
    }

    @Test
    void A_11_whose_question_waits_was_not_asked() {
        assertNotNull(mark());
        assertEquals(List.of(0L, 0L, 0L), unanswered());
    }

    @Test
    void A_11_whose_question_a_relay_refused_is_asked_anew() {
        carried(new NoticeOutcome.Failed(ANSWER));
        assertEquals(List.of(0L, 0L, 0L), unanswered());
        silent.morning();
        carried(new NoticeOutcome.Sent(ANSWER));
        assertEquals(List.of(1L, 1L, 1L), unanswered());
        assertEquals(List.of("added", "reconfirm-asked", "reconfirm-asked"), linde.steps(list, cor));
    }

    @Test
    void A_11_a_list_that_asks_no_more_keeps_back_what_waits() {
        lists.change(
                list.slug(), d -> new ListDraft(d.slug(), d.title(), d.newsletter(), d.optIn(), d.consentText()), null);
        assertEquals(0, mails().size());
        silent.morning();
        assertNull(mark());
    }

    @Test
    void A_11_a_new_consent_ends_the_question() {
        carried(new NoticeOutcome.Sent(ANSWER));
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, cor), Unsubscriptions.Way.PAGE);
        clock.forward(Duration.ofDays(30));
        var given = new ConsentDraft(clock.instant(), null, "paper form");
        enrolments.add(
                list.slug(), new SubscriberDraft(cor.value(), null, null, null, "confirmed", given), Linde.EDITOR);
        assertNull(mark());
        assertEquals(List.of(0L, 0L, 0L), unanswered());
    }

    @Test
    void A_11_so_does_another_address_which_the_question_did_not_go_to() {
        carried(new NoticeOutcome.Sent(ANSWER));
        var person = linde.member(list, cor);
        var bo = Linde.someone();
        subscribers.change(
                person.id(),
                d -> new SubscriberChange(bo.value(), null, d.attributes(), d.tags(), null),
                null,
                Linde.EDITOR);
        assertEquals(List.of(0L, 0L, 0L), unanswered());
        assertEquals(1, reconfirmations.look(list.slug()).due());
    }

    private @Nullable Instant mark() {
        return linde.member(list, cor).lists().get(0).reconfirmAskedAt();
    }

    /** As the look at the list, the filter and a segment tell it. */
    private List<Long> unanswered() {
        var asked = new SubscriberFilter(null, null, null, true);
        return List.of(
                reconfirmations.look(list.slug()).unanswered(),
                (long) subscribers
                        .list(list.slug(), asked, PageRequest.first(9))
                        .total(),
                (long) segments.count(list.slug(), new FilterDraft(Map.of("reconfirmAsked", true)), Locale.ENGLISH)
                        .count());
    }

    private void carried(NoticeOutcome outcome) {
        var mails = mails();
        assertEquals(1, mails.size());
        notices.record(mails.get(0), outcome);
    }

    private List<NoticeToSend> mails() {
        clock.forward(Duration.ofHours(13));
        return notices.claim(1000).stream()
                .filter(n -> n.list() != null && n.list().knownAs().equals(list.slug()))
                .toList();
    }
}
