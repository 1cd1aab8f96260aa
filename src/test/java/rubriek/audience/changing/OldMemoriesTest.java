package rubriek.audience.changing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import rubriek.audience.Linde;
import rubriek.audience.ListView;
import rubriek.audience.SubscriberView;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Of a change that can no longer be undone it is known what was done, and not to whom. */
@DatabaseTest
class OldMemoriesTest {

    @Inject
    Linde linde;

    @Inject
    BulkChanges changes;

    @Inject
    ChangeRepository repository;

    @Inject
    OldMemories old;

    @Inject
    TickingClock clock;

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @SuppressWarnings("NullAway.Init")
    private SubscriberView bo;

    @BeforeEach
    void two_readers() {
        list = linde.list();
        linde.confirmed(Linde.someone(), list);
        bo = linde.confirmed(Linde.someone(), list);
    }

    @Test
    void after_a_month_nothing_is_remembered_and_nothing_taken_back() {
        var done = done(Drafts.tagging(BulkAction.ADD_TAG, BulkChangesTest.ALL));
        clock.forward(Duration.ofDays(31));
        var late = assertThrows(Refused.class, () -> changes.undo(id(done), Linde.EDITOR));
        assertEquals("bulk-undo-over", late.code());
        letGo();
        assertEquals(0, repository.memories(id(done), 1).size());
    }

    @Test
    void G_08_after_a_month_it_does_not_say_whom_it_was_about_nor_what_they_got() {
        var ids = List.of(bo.id());
        var some = new BulkChangeDraft(BulkAction.SET_FIELD, null, null, ids, null, "wijk", "Noord", null, null);
        for (var done : List.of(done(some), done(Drafts.field("wijk", "Oost")))) {
            clock.forward(Duration.ofDays(31));
            letGo();
            var choices = "select choices from bulk_change where id = cast(? as uuid)";
            assertEquals(List.of("{\"field\":\"wijk\"}"), linde.texts(choices, id(done).toString()));
            assertEquals(done.counts(), changes.get(id(done)).counts());
        }
    }

    @Test
    void what_can_be_undone_is_kept() {
        var done = done(Drafts.tagging(BulkAction.ADD_TAG, BulkChangesTest.ALL));
        letGo();
        assertEquals(2, over(changes.undo(id(done), Linde.EDITOR)).counts().undone());
    }

    @Test
    void while_a_change_is_being_undone_it_says_so_to_whoever_would_undo_or_stop_it() {
        var done = done(Drafts.tagging(BulkAction.ADD_TAG, BulkChangesTest.ALL));
        for (var again :
                List.<Executable>of(() -> changes.undo(id(done), Linde.EDITOR), () -> changes.cancel(id(done)))) {
            QuarkusTransaction.begin(); // nobody works on it meanwhile
            try {
                assertTrue(repository.undo(id(done), Linde.EDITOR));
                assertEquals("bulk-undoing", assertThrows(Refused.class, again).code());
            } finally {
                QuarkusTransaction.rollback();
            }
        }
    }

    private void letGo() {
        var before = old.kept().before(clock.instant()).orElseThrow();
        while (old.remove(before) > 0) {}
        assertEquals(0, old.due(before));
    }

    private BulkChangeView done(BulkChangeDraft draft) {
        return over(changes.begin(list.slug(), draft, Linde.EDITOR, Locale.ENGLISH));
    }

    private BulkChangeView over(BulkChangeView change) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Objects.requireNonNull(changes.get(id(change)).state()).over());
        return changes.get(id(change));
    }

    private static UUID id(BulkChangeView change) {
        return Objects.requireNonNull(change.id());
    }
}
