package rubriek.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.DataUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.dispatch.journal.Journal;
import rubriek.shared.database.DatabaseFault;
import rubriek.support.DatabaseTest;
import rubriek.support.Engine;

/** claims that a database which went away in their midst may have kept. */
@DatabaseTest
@TestProfile(Relayed.class)
class HandsTest {

    @Inject
    Held held;

    @Inject
    Linde linde;

    @Inject
    Hands hands;

    @Inject
    Journal journal;

    @Inject
    Sql sql;

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
    void a_claim_that_was_not_heard_of_is_put_back_and_what_is_in_hand_stays() {
        var inHand = held.begun(linde.withReaders(2));
        var ours = hands.claim(new Batch(inHand, 0), 20, "delinde.example");
        var dispatch = held.begun(linde.withReaders(3));
        held.claim(dispatch, journal.name());
        assertEquals(List.of(), hands.claim(new Batch(dispatch, 0), 20, "delinde.example"));
        assertThrows(RuntimeException.class, () -> hands.claim(new Batch(UUID.randomUUID(), 0), 20, "delinde.example"));
        var again = hands.claim(new Batch(dispatch, 0), 20, "delinde.example");
        assertEquals(List.of(1, 1, 1), again.stream().map(Claimed::attempts).toList());
        assertEquals(2, linde.look(inHand).counts().sending(), "they are under way");
        hands.letGo(ours.stream().map(Claimed::tried).toList());
        hands.letGo(again.stream().map(Claimed::tried).toList());
    }

    /** A claim that hangs, since the database does, holds up nobody who may claim something else. */
    @Test
    void a_claim_that_hangs_keeps_no_other_from_claiming() throws Exception {
        var hanging = held.begun(linde.withReaders(1));
        var other = held.begun(linde.withReaders(2));
        var locked = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        var both = Executors.newFixedThreadPool(2);
        try {
            both.execute(() -> QuarkusTransaction.requiringNew().run(() -> lockUntil(hanging, locked, free)));
            assertTrue(locked.await(30, TimeUnit.SECONDS));
            var late = both.submit(() -> hands.claim(new Batch(hanging, 0), 20, "delinde.example"));
            await().until(this::somebodyWaits);
            assertThrows(
                    RuntimeException.class, () -> hands.claim(new Batch(UUID.randomUUID(), 0), 20, "delinde.example"));
            var ours = assertTimeoutPreemptively(
                    Duration.ofSeconds(5), () -> hands.claim(new Batch(other, 0), 20, "delinde.example"));
            assertEquals(2, ours.size());
            free.countDown();
            assertEquals(1, late.get().size());
            hands.letGo(ours.stream().map(Claimed::tried).toList());
            hands.letGo(late.get().stream().map(Claimed::tried).toList());
        } finally {
            free.countDown();
            both.shutdown();
        }
    }

    private void lockUntil(UUID dispatch, CountDownLatch locked, CountDownLatch free) {
        sql.list("select id from delivery where dispatch_id = ? for update", row -> 1, dispatch);
        locked.countDown();
        try {
            free.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean somebodyWaits() {
        var sessions = Engine.ofThisRun() == Engine.POSTGRESQL
                ? "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()"
                : "select 1 from information_schema.sessions where blocker_id is not null";
        return !sql.list(sessions, row -> 1).isEmpty();
    }

    /** A full disk of the server's, a stand-by after a failover, a disk that fails: what was to be written is written later. */
    @ParameterizedTest
    @ValueSource(strings = {"53100", "53200", "25006", "58030", "08006"})
    void a_server_that_cannot_write_is_a_database_that_is_away(String state) {
        var fault = new IllegalStateException(new SQLException("could not extend file", state));
        assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.behind(fault));
    }

    @Test
    void a_file_of_h2_that_cannot_be_written_is_a_database_that_is_away() {
        var full = DataUtils.newMVStoreException(DataUtils.ERROR_WRITING_FAILED, "No space left on device");
        var fault = new IllegalStateException(new SQLException("General error", "HY000", 50000, full));
        assertEquals(Optional.of(DatabaseFault.AWAY), DatabaseFault.behind(fault));
    }
}
