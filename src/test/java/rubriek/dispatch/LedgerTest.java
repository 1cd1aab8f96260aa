package rubriek.dispatch;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.Erasures;
import rubriek.audience.SubscriberFilter;
import rubriek.audience.Subscribers;
import rubriek.audience.SuppressionDraft;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.audience.Unsubscriptions;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** The rows between the freeze and the last outcome, moved by hand. */
@DatabaseTest
@TestProfile(Relayed.class)
class LedgerTest {

    private static final Settlement SENT = new Settlement(DeliveryState.SENT, 250, "2.0.0", "Ok", null, null);
    private static final Settlement UNKNOWN =
            new Settlement(DeliveryState.UNKNOWN, null, null, "no answer", null, null);

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Ledger ledger;

    @Inject
    Deliveries deliveries;

    @Inject
    Subscribers subscribers;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

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
    void who_left_after_the_freeze_gets_nothing() {
        var paper = linde.withReaders(3);
        var dispatch = held.begun(paper);
        var first = held.claim(dispatch, "test").get(0);
        ledger.release(List.of(first.tried()), "test");
        unsubscriptions.leave(tokens.sign(Purpose.UNSUBSCRIBE, first.subscription()), Unsubscriptions.Way.PAGE);
        var again = held.claim(dispatch, "test").stream().map(Claimed::id).toList();
        assertTrue(!again.contains(first.id()), "A-08");
        assertEquals(1, linde.look(dispatch).counts().suppressed(), "A-08");
        assertEquals(3, linde.look(dispatch).counts().audience());
    }

    @Test
    void what_another_has_claimed_meanwhile_is_not_put_back() {
        var dispatch = held.begun(linde.withReaders(1));
        var ours = held.claim(dispatch, "one").get(0);
        ledger.release(List.of(ours.tried()), "one");
        var theirs = held.claim(dispatch, "other").get(0);
        assertEquals(ours.tried(), theirs.tried());
        ledger.release(List.of(ours.tried()), "one");
        assertEquals(1, linde.look(dispatch).counts().sending(), "T-06");
    }

    @Test
    void who_was_suppressed_after_the_freeze_gets_nothing() {
        var paper = linde.withReaders(2);
        var dispatch = held.begun(paper);
        suppressions.suppress(new EmailAddress(paper.reader(1)), SuppressionReason.COMPLAINT, null);
        var claimed = held.claim(dispatch, "test");
        assertEquals(
                List.of(paper.reader(0)),
                claimed.stream().map(c -> c.to().value()).toList(),
                "A-08");
        assertEquals(1, linde.look(dispatch).counts().suppressed());
    }

    @Test
    void who_was_suppressed_on_another_list_still_gets_it_and_on_this_one_does_not() {
        var paper = linde.withReaders(3);
        linde.list(paper, paper.slug() + "-b");
        var dispatch = held.begun(paper);
        silent(paper.reader(1), paper.slug());
        silent(paper.reader(2), paper.slug() + "-b");
        assertEquals(2, held.claim(dispatch, "test").size(), "A-08");
        assertEquals(1, linde.look(dispatch).counts().suppressed());
    }

    private void silent(String address, String list) {
        suppressions.create(new SuppressionDraft(address, "liever niet", null, list), "test");
    }

    @Test
    void of_who_was_erased_no_address_stays() {
        var paper = linde.withReaders(2);
        var dispatch = held.begun(paper);
        var person = subscribers.list(paper.slug(), new SubscriberFilter("lezer1", null, null), PageRequest.first(1));
        erasures.erase(person.items().get(0).id(), null, "test");
        held.claim(dispatch, "test");
        var row = deliveries.list(
                dispatch, new DeliveryFilter(DeliveryState.SUPPRESSED, null, null, false), PageRequest.first(2));
        assertEquals(1, row.total());
        assertNull(row.items().get(0).email(), "G-07");
    }

    @Test
    void who_comes_after_the_freeze_is_not_added() {
        var paper = linde.withReaders(2);
        var dispatch = held.begun(paper);
        linde.join(paper.slug(), paper.reader(7));
        assertEquals(2, held.claim(dispatch, "test").size(), "R-02");
    }

    @Test
    void whoever_is_suppressed_before_the_freeze_is_not_in_the_audience() {
        var paper = linde.withReaders(2);
        suppressions.suppress(new EmailAddress(paper.reader(1)), SuppressionReason.BOUNCE, "550 5.1.1");
        assertEquals(1, linde.look(held.begun(paper)).counts().audience());
    }

    @Test
    void two_couriers_never_get_the_same_copy() throws Exception {
        var paper = linde.withReaders(20);
        var dispatch = held.begun(paper);
        var claims = together(() -> held.claim(dispatch, "one"), () -> held.claim(dispatch, "other"));
        var ids = new HashSet<Long>();
        for (var claimed : claims)
            for (var copy : claimed) assertTrue(ids.add(copy.id()), "claimed twice: " + copy.id());
        assertEquals(20, ids.size());
    }

    @Test
    void a_copy_that_is_tried_again_keeps_its_message_id_and_its_return_token() {
        var dispatch = held.begun(linde.withReaders(1));
        var first = held.claim(dispatch, "test").get(0);
        ledger.release(List.of(first.tried()), "test");
        var again = held.claim(dispatch, "test").get(0);
        assertEquals(first.messageId(), again.messageId(), "H-09");
        assertEquals(first.returnToken(), again.returnToken());
        assertEquals(first.attempts(), again.attempts());
    }

    @Test
    void a_copy_that_was_refused_for_now_is_dated_anew_and_one_that_may_have_left_is_not() {
        var dispatch = held.begun(linde.withReaders(2));
        var first = held.claim(dispatch, "test");
        var refused = new Settlement(DeliveryState.QUEUED, 450, null, "Later", clock.instant(), null);
        ledger.record(Map.of(first.get(0).tried(), refused, first.get(1).tried(), UNKNOWN));
        clock.forward(Duration.ofMinutes(31));
        linde.dispatches().retry(dispatch, RetryDraft.of(RetryDraft.Which.UNKNOWN), Locale.ENGLISH);
        clock.forward(Duration.ofHours(2));
        var again = held.claim(dispatch, "test");
        assertTrue(again.get(0).datedAt().isAfter(first.get(0).datedAt().plusSeconds(3600)), "H-10");
        assertEquals(millis(first.get(1).datedAt()), millis(again.get(1).datedAt()), "T-05");
    }

    @Test
    void what_an_earlier_try_tells_does_not_touch_a_later_one() {
        var dispatch = held.begun(linde.withReaders(1));
        var first = held.claim(dispatch, "test").get(0);
        ledger.record(
                Map.of(first.tried(), new Settlement(DeliveryState.QUEUED, 450, null, "Later", clock.instant(), null)));
        held.claim(dispatch, "test");
        ledger.record(Map.of(first.tried(), SENT));
        assertEquals(1, linde.look(dispatch).counts().sending());
    }

    @Test
    void a_courier_that_comes_back_knows_better_than_unknown() {
        var dispatch = held.begun(linde.withReaders(1));
        var copy = held.claim(dispatch, "test").get(0);
        ledger.record(Map.of(copy.tried(), UNKNOWN));
        ledger.record(Map.of(copy.tried(), SENT));
        assertEquals(1, linde.look(dispatch).counts().sent());
    }

    @Test
    void nothing_of_a_dispatch_that_stands_still_is_claimed() {
        var dispatch = held.begun(linde.withReaders(1));
        linde.dispatches().pause(dispatch, java.util.Locale.ENGLISH);
        assertEquals(List.of(), held.claim(dispatch, "test"), "R-04");
    }

    @Test
    void the_copies_can_be_filtered_and_taken_elsewhere() {
        var paper = linde.withReaders(3);
        var dispatch = held.begun(paper);
        var one = deliveries.list(
                dispatch, new DeliveryFilter(DeliveryState.QUEUED, null, "LEZER2@", false), PageRequest.first(5));
        assertEquals(
                List.of(paper.reader(2)),
                one.items().stream().map(DeliveryRow::email).toList());
        assertEquals(
                0,
                deliveries
                        .list(dispatch, new DeliveryFilter(null, null, "%", false), PageRequest.first(5))
                        .total(),
                "S-05");
        var all = new HashSet<String>();
        deliveries.each(dispatch, DeliveryFilter.ALL, row -> all.add(row.email()));
        assertEquals(3, all.size());
    }

    @Test
    void a_small_audience_is_shared_among_the_connections() {
        var dispatch = held.begun(linde.withReaders(50));
        assertEquals(
                List.of(0, 1),
                ledger.waiting(dispatch).stream().map(Batch::number).toList());
        assertEquals(java.util.Set.of(25L), sizes(dispatch));
    }

    private java.util.Set<Long> sizes(UUID dispatch) {
        return ledger.waiting(dispatch).stream()
                .map(batch -> (long)
                        ledger.claim(batch, 100, "test", "delinde.example").size())
                .collect(toSet());
    }

    private static long millis(Instant moment) {
        return moment.toEpochMilli();
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            var both = threads.invokeAll(List.of(one, other));
            return List.of(both.get(0).get(), both.get(1).get());
        } finally {
            threads.shutdown();
        }
    }
}
