package rubriek.audience.importing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Several instances on one database: one of them works, and another goes on when that one is gone. */
@DatabaseTest
class LaneTest {

    @Inject
    Files files;

    @Inject
    Lane lane;

    @Inject
    ImportRounds rounds;

    @Inject
    BatchWriter writer;

    @Inject
    ImportRepository imports;

    @Inject
    Sources sources;

    @Inject
    Lookup lookup;

    @Inject
    Additions additions;

    @Inject
    Changes changes;

    @Inject
    Silences silences;

    @Inject
    Sql sql;

    @Inject
    Surroundings surroundings;

    @Inject
    TickingClock clock;

    private final String anna = Files.someone();

    @AfterEach
    void free() {
        held("another", "2001-01-01 00:00:00+00");
    }

    @Test
    void what_another_instance_works_on_is_left_to_it_until_its_lease_is_over() {
        var list = files.list();
        held("another", "2999-01-01 00:00:00+00");
        var sent = files.take(list, Files.draft(FileFormat.CSV, false), "email", anna);
        assertFalse(lane.enter());
        assertThrows(Stopped.class, () -> QuarkusTransaction.requiringNew().run(lane::mustBeOurs));
        assertEquals(ImportState.WAITING, files.now(sent).state());
        held("another", "2001-01-01 00:00:00+00");
        rounds.make();
        assertEquals("1 0 0 0 0", Files.counts(files.done(sent)));
    }

    @Test
    void an_import_goes_on_behind_the_last_batch_that_was_committed() {
        var list = files.list();
        held("another", "2999-01-01 00:00:00+00");
        var bo = Files.someone();
        var sent = files.take(list, Files.draft(FileFormat.CSV, false), "email", anna, bo, anna);
        files.texts("update subscriber_import set state = 'running', done = 1, added = 1 where id = ?", sent.id());
        held("another", "2001-01-01 00:00:00+00");
        rounds.make();
        var done = files.done(sent);
        assertEquals("2 0 0 1 0", Files.counts(done));
        assertEquals(List.of("4 duplicate"), Files.skipped(done), "whom the first batch named is known");
        assertEquals(1, files.size(list), "and its rows are not read again");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void it_goes_on_in_the_midst_of_lines_that_a_quote_swallowed(int before) {
        var list = files.list();
        held("another", "2999-01-01 00:00:00+00");
        var lines = List.of("email,name", anna + ",\"Anna", "x", Files.someone() + ",Bo", Files.someone() + ",\"Cor\"");
        var sent = files.take(list, Files.draft(FileFormat.CSV, false), lines.toArray(String[]::new));
        files.texts("update subscriber_import set state = 'receiving' where id = ?", sent.id());
        var ours = new Lane(sql, surroundings.settings(), clock);
        held("another", "2001-01-01 00:00:00+00");
        await().until(ours::enter);
        files.texts("update subscriber_import set state = 'running' where id = ?", sent.id());
        var written = new AtomicInteger();
        var writing = new BatchWriter(ours, lookup, additions, changes, silences, sql);
        QuarkusTransaction.requiringNew()
                .run(() -> assertThrows(
                        Stopped.class, () -> go(sent.id(), writing, () -> written.incrementAndGet() > before)));
        assertEquals(before, files.now(sent).counts().rows());
        held("another", "2001-01-01 00:00:00+00");
        rounds.make();
        var done = files.done(sent);
        assertEquals("2 0 0 2 0", Files.counts(done));
        assertEquals(List.of("2 quote-runs-on", "3 address-unfit"), Files.skipped(done));
        assertEquals(2, files.size(list));
    }

    @Test
    void while_rows_are_passed_over_it_can_end_and_the_lane_is_kept() throws IOException {
        held("another", "2999-01-01 00:00:00+00");
        var sent = files.take(files.list(), Files.draft(FileFormat.CSV, false), "email", anna, "x", "y");
        files.texts("update subscriber_import set state = 'receiving', done = 2 where id = ?", sent.id());
        var ours = new Lane(sql, surroundings.settings(), clock);
        var writing = new BatchWriter(ours, lookup, additions, changes, silences, sql);
        held("another", "2001-01-01 00:00:00+00");
        await().until(ours::enter);
        files.texts("update subscriber_import_lane set until = timestamp with time zone '2999-01-01 00:00:00+00'");
        var asked = new AtomicInteger();
        assertThrows(Stopped.class, () -> go(sent.id(), writing, () -> asked.incrementAndGet() > 1));
        assertEquals(2, asked.get());
        var renewed =
                "select count(*) from subscriber_import_lane where until < timestamp with time zone '2999-01-01 00:00:00+00'";
        assertEquals(List.of("1"), files.texts(renewed));
        held("another", "2999-01-01 00:00:00+00");
        assertThrows(Stopped.class, () -> go(sent.id(), writing, () -> asked.incrementAndGet() > 9));
        assertEquals(3, asked.get(), "it is another's");
    }

    private void go(UUID id, BatchWriter writing, BooleanSupplier ending) throws IOException {
        var file = imports.raw(id);
        var ahead = Executors.newSingleThreadExecutor();
        try (var opened = sources.open(file)) {
            var reader = surroundings.reader(file, true);
            new ImportRun(file, opened, surroundings.columns(file), reader, 1).go(writing, ahead, ending);
        } finally {
            ahead.shutdownNow();
        }
    }

    @Test
    void a_batch_is_written_only_where_the_import_stands() {
        var list = files.list();
        held("another", "2999-01-01 00:00:00+00");
        var sent = files.take(list, Files.draft(FileFormat.CSV, false), "email", anna);
        files.texts("update subscriber_import set state = 'running', done = 7 where id = ?", sent.id());
        held("another", "2001-01-01 00:00:00+00");
        assertTrue(lane.enter());
        assertThrows(Stopped.class, () -> writer.write(imports.raw(sent.id()), 0, new Batch()));
        files.texts("update subscriber_import set state = 'receiving' where id = ?", sent.id());
        assertThrows(Stopped.class, () -> writer.write(imports.raw(sent.id()), 7, new Batch()));
        lane.leave();
    }

    @Test
    void files_that_nobody_carried_out_and_memories_too_old_to_undo_are_forgotten() {
        var list = files.list();
        files.on(list, anna, "confirmed");
        var rehearsed = files.done(files.take(list, Files.draft(FileFormat.CSV, true), "email", anna));
        var done = files.csv(list, "email,name", anna + ",Anders");
        assertTrue(imports.hasFile(rehearsed.id()));
        clock.forward(Duration.ofHours(25));
        rounds.forget();
        assertFalse(imports.hasFile(rehearsed.id()));
        var memories = "select count(*) from subscriber_import_change where import_id = ?";
        assertEquals(List.of("1"), files.texts(memories, done.id()));
        clock.forward(Duration.ofDays(30));
        rounds.forget();
        assertEquals(List.of("0"), files.texts(memories, done.id()));
    }

    private void held(String by, String until) {
        files.texts("update subscriber_import_lane set holder = '" + by + "', until = timestamp with time zone '"
                + until + "'");
    }
}
