package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Unsubscriptions;
import rubriek.issue.Issues;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.shared.SignedTokens;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** a reader gets an issue once, by however many lists and dispatches it comes. */
@DatabaseTest
@TestProfile(Relayed.class)
class OncePerIssueTest {

    private static final Settlement SENT = new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok", null, null);
    private static final Settlement FAILED = new Settlement(DeliveryState.FAILED, 550, "5.7.1", "no", null, null);

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Deliveries deliveries;

    @Inject
    Issues issues;

    @Inject
    Ledger ledger;

    @Inject
    Departure departure;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    SignedTokens tokens;

    @Inject
    TickingClock clock;

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
    void who_waits_for_it_in_one_dispatch_is_not_taken_into_another() {
        var paper = linde.withReaders(2);
        held.begun(paper);
        var second = begun(paper, another(paper, 0, 7));
        assertEquals(
                List.of(paper.reader(7)),
                held.claim(second, "test").stream().map(c -> c.to().value()).toList());
    }

    @Test
    void who_did_not_get_it_is_told_once_with_the_last_that_is_known() {
        var paper = linde.withReaders(2);
        var first = held.begun(paper);
        for (var copy : held.claim(first, "test"))
            ledger.record(Map.of(copy.tried(), copy.to().value().equals(paper.reader(1)) ? FAILED : SENT));
        var second = begun(paper, another(paper, 1));
        var issue = issues.get(paper.slug(), 9).id();
        var missed = deliveries.missed(issue, PageRequest.first(5));
        assertEquals(
                List.of(paper.reader(1)),
                missed.items().stream().map(DeliveryRow::email).toList());
        assertEquals(DeliveryState.QUEUED, missed.items().get(0).state());
        assertEquals(1, missed.total());
        assertEquals(1, held.claim(second, "test").size());
    }

    @Test
    void a_retry_leaves_out_who_got_it_by_another_dispatch() {
        var paper = linde.withReaders(1);
        var first = held.begun(paper);
        ledger.record(Map.of(held.claim(first, "test").get(0).tried(), FAILED));
        var second = begun(paper, another(paper, 0));
        ledger.record(Map.of(held.claim(second, "test").get(0).tried(), SENT));

        var missed = new DeliveryFilter(null, null, null, true);
        assertEquals(0, deliveries.list(first, missed, PageRequest.first(5)).total(), "who did not get it");
        var issue = issues.get(paper.slug(), 9).id();
        assertEquals(0, deliveries.missed(issue, PageRequest.first(5)).total());
        linde.dispatches().retry(first, RetryDraft.of(RetryDraft.Which.FAILED), Locale.ENGLISH);
        assertEquals(new DeliveryCounts(1, 0, 0, 0, 0, 1, 0), linde.look(first).counts());
    }

    /** Of a copy that a courier has in hand nobody knows yet whether its reader gets it by the dispatch that was cancelled. */
    @Test
    void what_a_cancelled_dispatch_has_under_way_is_waited_for() {
        var paper = linde.withReaders(2);
        var first = held.begun(paper);
        var claimed = held.claim(first, "test");
        linde.cancelTheRest();
        var second = begun(paper, paper.slug());
        assertEquals(DispatchStatus.PREPARING, linde.look(second).status());
        ledger.record(Map.of(claimed.get(0).tried(), SENT));
        ledger.release(List.of(claimed.get(1).tried()), "test");
        departure.leave(second);
        assertEquals(
                List.of(claimed.get(1).to()),
                held.claim(second, "test").stream().map(Claimed::to).toList());
    }

    @Test
    void who_waited_past_its_time_does_not_leave_any_more() {
        var paper = linde.withReaders(1);
        var first = held.begun(paper);
        var claimed = held.claim(first, "test");
        linde.cancelTheRest();
        var second = held.scheduled(paper);
        departure.leave(second);
        ledger.release(List.of(claimed.get(0).tried()), "test");
        clock.forward(Duration.ofHours(3));
        departure.leave(second);
        assertEquals(DispatchStatus.CANCELLED, linde.look(second).status());
        assertEquals(0, linde.look(second).counts().queued());
    }

    @Test
    void after_its_time_a_dispatch_is_not_opened_again() {
        var paper = linde.withReaders(1);
        var dispatch = held.begun(paper);
        ledger.record(Map.of(held.claim(dispatch, "test").get(0).tried(), FAILED));
        clock.forward(Duration.ofHours(3));
        var refused = assertThrows(
                Refused.class,
                () -> linde.dispatches().retry(dispatch, RetryDraft.of(RetryDraft.Which.FAILED), Locale.ENGLISH));
        assertEquals("too-late", refused.code());
        assertEquals(1, linde.look(dispatch).counts().failed());
    }

    @Test
    void who_left_one_of_two_lists_gets_it_by_the_other() { // U-08
        var paper = linde.withReaders(1);
        var other = another(paper, 0);
        var dispatch = begun(paper, List.of(paper.slug(), other));
        var first = held.claim(dispatch, "test").get(0);
        ledger.release(List.of(first.tried()), "test");
        unsubscriptions.leave(tokens.sign(Purpose.UNSUBSCRIBE, first.subscription()), Unsubscriptions.Way.PAGE);

        var again = held.claim(dispatch, "test");
        assertEquals(1, again.size());
        assertEquals(paper.reader(0), again.get(0).to().value());
        assertEquals(false, again.get(0).subscription().equals(first.subscription()));
    }

    /** The slug of one more list, with these readers. */
    private String another(Linde.Paper paper, int... readers) {
        var list = paper.slug() + "-too";
        linde.list(paper, list);
        for (var reader : readers) linde.join(list, paper.reader(reader));
        return list;
    }

    private UUID begun(Linde.Paper paper, String list) {
        return begun(paper, List.of(list));
    }

    private UUID begun(Linde.Paper paper, List<String> lists) {
        var at = clock.instant().plus(Duration.ofHours(1));
        var dispatch = linde.send(paper, new DispatchDraft(lists, null, at, null, null, null))
                .id();
        departure.leave(dispatch);
        return dispatch;
    }
}
