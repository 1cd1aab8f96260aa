package rubriek.audience;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.audience.changing.BulkAction;
import rubriek.audience.changing.BulkChangeDraft;
import rubriek.audience.changing.BulkChangeView;
import rubriek.audience.changing.BulkChanges;
import rubriek.shared.EmailAddress;
import rubriek.shared.Purpose;
import rubriek.support.DatabaseTest;
import rubriek.support.Engine;
import rubriek.support.TickingClock;

/** G-08: the proof of a consent outlives the consent by five years, and no longer. */
@DatabaseTest
class ConsentProofTest {

    private static final Duration ALMOST = Duration.ofDays(5 * 365);
    private static final Duration DAYS = Duration.ofDays(3);

    @Inject
    Linde linde;

    @Inject
    ConsentProof proof;

    @Inject
    Unsubscriptions unsubscriptions;

    @Inject
    Confirmations confirmations;

    @Inject
    Erasures erasures;

    @Inject
    Suppressions suppressions;

    @Inject
    ListRepository lists;

    @Inject
    BulkChanges changes;

    @Inject
    DataSource database;

    @Inject
    TickingClock clock;

    private final EmailAddress anna = Linde.someone();

    @Test
    void the_proof_goes_five_years_after_somebody_left_everything_and_they_have_still_left() {
        var list = linde.list();
        linde.confirmed(anna, list);
        leave(list);
        clock.forward(ALMOST);
        removeAll();
        assertEquals(List.of("added", "unsubscribed"), linde.steps(list, anna));
        clock.forward(DAYS);
        removeAll();
        assertEquals(List.of(), linde.steps(list, anna));
        assertEquals(SubscriptionStatus.UNSUBSCRIBED, linde.member(list, anna).status());
    }

    @Test
    void whoever_is_on_another_list_keeps_the_proof_of_all() {
        var newsletter = linde.newsletter();
        var left = linde.list(newsletter, OptIn.DOUBLE);
        linde.confirmed(anna, left);
        linde.confirmed(anna, linde.list(newsletter, OptIn.DOUBLE));
        leave(left);
        clock.forward(ALMOST.plus(DAYS));
        removeAll();
        assertEquals(List.of("added", "unsubscribed"), linde.steps(left, anna));
    }

    @Test
    void the_time_runs_from_the_last_list_that_they_left() {
        var newsletter = linde.newsletter();
        var first = linde.list(newsletter, OptIn.DOUBLE);
        var last = linde.list(newsletter, OptIn.DOUBLE);
        linde.confirmed(anna, first);
        linde.confirmed(anna, last);
        leave(first);
        clock.forward(ALMOST);
        leave(last);
        clock.forward(DAYS);
        removeAll();
        assertEquals(List.of("added", "unsubscribed"), linde.steps(first, anna));
    }

    @Test
    void whoever_came_back_keeps_the_proof_of_all() {
        var list = linde.list();
        linde.confirmed(anna, list);
        leave(list);
        clock.forward(DAYS);
        linde.signUp(anna, list);
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, anna));
        clock.forward(ALMOST.plus(DAYS));
        removeAll();
        assertTrue(linde.steps(list, anna).contains("added"));
    }

    @Test
    void of_somebody_erased_the_proof_goes_and_the_suppression_stays() {
        var list = linde.list();
        linde.confirmed(anna, list);
        var subscription = linde.subscription(list, anna).toString();
        erasures.erase(linde.member(list, anna).id(), null, Linde.EDITOR);
        var lines = "select count(*) from consent where subscription_id = cast(? as uuid)";
        clock.forward(ALMOST);
        removeAll();
        assertEquals(2, linde.number(lines, subscription));
        clock.forward(DAYS);
        removeAll();
        assertEquals(0, linde.number(lines, subscription));
        assertTrue(suppressions.standsAgainst(anna, lists.named(list.slug())));
    }

    @Test
    void of_somebody_who_was_put_on_a_list_by_mistake_the_proof_goes_too() {
        var newsletter = linde.newsletter();
        var list = linde.list(newsletter, OptIn.DOUBLE);
        var other = linde.list(newsletter, OptIn.DOUBLE);
        linde.confirmed(anna, list);
        var paper = new ConsentDraft(null, "Ja", "papier");
        var all = Map.<String, @Nullable Object>of("domain", "lezer.example");
        var joining =
                new BulkChangeDraft(BulkAction.ADD_TO_LIST, all, null, null, null, null, null, other.slug(), paper);
        var done = over(changes.begin(list.slug(), joining, Linde.EDITOR, Locale.ENGLISH));
        var subscription = linde.subscription(other, anna).toString();
        over(changes.undo(done, Linde.EDITOR));
        var lines = "select count(*) from consent where subscription_id = cast(? as uuid)";
        clock.forward(ALMOST);
        removeAll();
        assertEquals(2, linde.number(lines, subscription));
        clock.forward(DAYS);
        removeAll();
        assertEquals(0, linde.number(lines, subscription));
        assertEquals(List.of("added"), linde.steps(list, anna));
    }

    private UUID over(BulkChangeView change) {
        var id = Objects.requireNonNull(change.id());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Objects.requireNonNull(changes.get(id).state()).over());
        return id;
    }

    @Test
    void as_many_go_as_were_counted_and_once_though_two_let_them_go() throws Exception {
        var list = linde.list();
        for (var i = 0; i < 5; i++) {
            var someone = Linde.someone();
            linde.confirmed(someone, list);
            unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, someone), Unsubscriptions.Way.PAGE);
        }
        clock.forward(ALMOST.plus(DAYS));
        var before = proof.kept().before(clock.instant()).orElseThrow();
        var due = proof.due(before);
        assertTrue(due >= 10);
        var gone = Linde.together(2, () -> {
            var all = 0L;
            for (var some = proof.remove(before); some > 0; some = proof.remove(before)) all += some;
            return all;
        });
        assertEquals(due, gone.get(0) + gone.get(1));
        assertEquals(0, proof.due(before));
    }

    /** H2 fails at {@code in (select …)} of more than it holds in memory, which is 20,000 rows with half a GiB. */
    @Test
    void however_many_are_due_they_are_counted() throws SQLException {
        var list = linde.list();
        for (var i = 0; i < 3; i++) {
            var someone = Linde.someone();
            linde.confirmed(someone, list);
            unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, someone), Unsubscriptions.Way.PAGE);
        }
        clock.forward(ALMOST.plus(DAYS));
        hold(1);
        try {
            assertTrue(proof.due(proof.kept().before(clock.instant()).orElseThrow()) >= 6);
        } finally {
            hold(40_000);
        }
    }

    private void hold(int rows) throws SQLException {
        if (Engine.ofThisRun() != Engine.H2) return;
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set max_memory_rows " + rows);
        }
    }

    private void leave(ListView list) {
        unsubscriptions.leave(linde.token(Purpose.UNSUBSCRIBE, list, anna), Unsubscriptions.Way.PAGE);
    }

    private void removeAll() {
        var before = proof.kept().before(clock.instant()).orElseThrow();
        var due = proof.due(before);
        var gone = 0L;
        for (var some = proof.remove(before); some > 0; some = proof.remove(before)) gone += some;
        assertEquals(due, gone);
    }
}
