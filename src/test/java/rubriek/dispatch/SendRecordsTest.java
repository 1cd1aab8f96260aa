package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.SegmentDraft;
import rubriek.audience.Segments;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.shared.Violation;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** G-08: who got what is kept for thirteen months, then only how many. */
@DatabaseTest
@TestProfile(Relayed.class)
class SendRecordsTest {

    private static final Settlement SENT = new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok", null, null);
    private static final Settlement FAILED =
            new Settlement(DeliveryState.FAILED, 550, "5.7.1", "no", null, Fault.SENDER);
    private static final DeliveryCounts COUNTS = new DeliveryCounts(3, 0, 0, 2, 0, 1, 0);

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Ledger ledger;

    @Inject
    Progress progress;

    @Inject
    SendRecords records;

    @Inject
    Segments segments;

    @Inject
    Deliveries deliveries;

    @Inject
    TickingClock clock;

    @BeforeEach
    void nobodySends() {
        held.stopTheCouriers();
    }

    @AfterEach
    void letThemGo() {
        linde.cancelTheRest();
        held.letTheCouriersGo();
    }

    @Test
    void after_thirteen_months_the_rows_go_and_the_counts_stay() {
        var dispatch = over(linde.withReaders(3));
        clock.forward(Duration.ofDays(390));
        removeAll();
        assertEquals(3, rows(dispatch));
        assertFalse(linde.look(dispatch).onlyTotals());
        clock.forward(Duration.ofDays(10));
        removeAll();
        assertEquals(0, rows(dispatch));
        assertEquals(COUNTS, linde.look(dispatch).counts());
        assertEquals(new FailureCounts(0, 0, 1, 0, 0), linde.look(dispatch).failures());
        assertTrue(linde.look(dispatch).onlyTotals());
        removeAll();
        assertEquals(COUNTS, linde.look(dispatch).counts());
    }

    @Test
    void who_never_got_a_copy_of_a_cancelled_one_is_counted_too() {
        var dispatch = held.begun(linde.withReaders(2));
        linde.dispatches().cancel(dispatch, Locale.ENGLISH);
        clock.forward(Duration.ofDays(400));
        removeAll();
        assertEquals(0, rows(dispatch));
        assertEquals(
                new DeliveryCounts(2, 2, 0, 0, 0, 0, 0), linde.look(dispatch).counts());
    }

    @Test
    void one_that_is_not_over_keeps_its_rows_however_old() {
        var dispatch = held.begun(linde.withReaders(2));
        linde.dispatches().pause(dispatch, Locale.ENGLISH);
        clock.forward(Duration.ofDays(800));
        removeAll();
        assertEquals(2, rows(dispatch));
    }

    @Test
    void while_the_issue_is_on_its_way_to_others_it_is_remembered_who_got_it() {
        var paper = linde.withReaders(3);
        var first = over(paper);
        linde.list(paper, paper.slug() + "-too");
        linde.join(paper.slug() + "-too", paper.reader(7));
        var at = clock.instant().plus(Duration.ofDays(500));
        linde.send(paper, new DispatchDraft(List.of(paper.slug() + "-too"), null, at, null, null, null));
        clock.forward(Duration.ofDays(400));
        removeAll();
        assertEquals(3, rows(first));
    }

    @Test
    void the_issue_is_not_sent_again_for_somebody_would_get_it_twice() {
        var paper = linde.withReaders(3);
        over(paper);
        clock.forward(Duration.ofDays(400));
        removeAll();
        linde.list(paper, paper.slug() + "-too");
        linde.join(paper.slug() + "-too", paper.reader(0));
        var draft = new DispatchDraft(List.of(paper.slug() + "-too"), null, null, null, null, null);
        assertEquals(
                "records-gone",
                assertThrows(Refused.class, () -> linde.send(paper, draft)).code());
    }

    @Test
    void a_copy_that_failed_is_not_tried_again() {
        var paper = linde.withReaders(3);
        var dispatch = overWithoutEnd(paper);
        clock.forward(Duration.ofDays(400));
        removeAll();
        var retry = RetryDraft.of(RetryDraft.Which.FAILED);
        assertEquals(
                "records-gone",
                assertThrows(Refused.class, () -> linde.dispatches().retry(dispatch, retry, Locale.ENGLISH))
                        .code());
        assertEquals(DispatchStatus.FINISHED, linde.look(dispatch).status());
    }

    @Test
    void a_segment_of_who_got_it_means_nobody_from_then_on_also_turned_around() {
        var paper = linde.withReaders(3);
        over(paper);
        segment(paper, "kreeg", Map.of("received", Map.of("issue", 9)));
        segment(paper, "kreeg-niet", Map.of("not", Map.of("received", Map.of("issue", 9))));
        segment(paper, "miste", Map.of("missed", Map.of("issue", 9)));
        assertEquals(2, members(paper, "kreeg"));
        assertEquals(1, members(paper, "kreeg-niet"));
        assertEquals(1, members(paper, "miste"));
        clock.forward(Duration.ofDays(400));
        removeAll();
        assertEquals(0, members(paper, "kreeg"));
        assertEquals(0, members(paper, "kreeg-niet"));
        assertEquals(0, members(paper, "miste"));
        var refused = assertThrows(Refused.class, () -> segment(paper, "nieuw", Map.of("missed", Map.of("issue", 9))));
        assertTrue(((Violation) refused.details().get(0)).message().contains("only totals"));
    }

    @Test
    void two_at_once_let_each_row_go_once() {
        var dispatch = over(linde.withReaders(3));
        clock.forward(Duration.ofDays(400));
        var before = records.kept().before(clock.instant()).orElseThrow();
        var due = records.due(before);
        var other = CompletableFuture.supplyAsync(() -> remove(before));
        assertEquals(due, remove(before) + other.join());
        assertEquals(COUNTS, linde.look(dispatch).counts());
    }

    /** Two got it, one did not. */
    private UUID over(Linde.Paper paper) {
        return ended(held.begun(paper));
    }

    private UUID overWithoutEnd(Linde.Paper paper) {
        var at = clock.instant().plus(Duration.ofHours(1));
        var dispatch = linde.send(paper, new DispatchDraft(List.of(paper.slug()), null, at, null, null, null))
                .id();
        held.leave(dispatch);
        return ended(dispatch);
    }

    private UUID ended(UUID dispatch) {
        var claimed = held.claim(dispatch, "test");
        ledger.record(Map.of(
                claimed.get(0).tried(),
                SENT,
                claimed.get(1).tried(),
                SENT,
                claimed.get(2).tried(),
                FAILED));
        progress.supply(dispatch);
        assertEquals(DispatchStatus.FINISHED, linde.look(dispatch).status());
        return dispatch;
    }

    private void segment(Linde.Paper paper, String slug, Map<String, Object> filter) {
        segments.create(paper.slug(), new SegmentDraft(slug, slug, Map.copyOf(filter)), Locale.ENGLISH);
    }

    private long members(Linde.Paper paper, String segment) {
        return segments.subscribers(paper.slug(), segment, PageRequest.first(50))
                .total();
    }

    private long rows(UUID dispatch) {
        return deliveries
                .list(dispatch, new DeliveryFilter(null, null, null, false), PageRequest.first(1))
                .total();
    }

    private void removeAll() {
        var before = records.kept().before(clock.instant()).orElseThrow();
        var due = records.due(before);
        assertEquals(due, remove(before));
    }

    private long remove(Instant before) {
        var gone = 0L;
        for (var some = records.remove(before); some > 0; some = records.remove(before)) gone += some;
        return gone;
    }
}
