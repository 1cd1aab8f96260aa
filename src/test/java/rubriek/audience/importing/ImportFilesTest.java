package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** A transaction that deletes a whole file of hundreds of megabytes takes more memory than the program has, and H2 loses its file over it. */
@DatabaseTest
class ImportFilesTest {

    private static final int PARTS = 40;

    private final List<UUID> made = new ArrayList<>();

    @Inject
    ImportRepository imports;

    @Inject
    ImportFiles files;

    @Inject
    Sql sql;

    @AfterEach
    void nobody_goes_on_with_them() {
        made.forEach(imports::discard);
    }

    @Test
    void a_file_goes_a_little_at_a_time_from_its_beginning_on() {
        var id = withFile("receiving", false);
        assertEquals(16, files.dropSome(id));
        assertFalse(imports.hasFile(id));
        assertEquals(PARTS - 16, left(id));
        files.drop(id);
        assertEquals(0, left(id));
    }

    /** All in one transaction, so that nobody works on it meanwhile. */
    @Test
    void the_end_of_an_import_deletes_nothing_of_its_file_in_its_own_transaction() {
        var id = withFile("receiving", false);
        QuarkusTransaction.requiringNew().run(() -> {
            sql.update("update subscriber_import set state = 'running' where id = ?", id);
            assertTrue(imports.end(id, ImportState.FINISHED, null, Instant.now()));
            assertEquals(PARTS, left(id));
        });
        files.dropTheUseless();
        assertEquals(0, left(id));
    }

    @Test
    void the_file_of_a_dry_run_stays_until_somebody_is_erased() {
        var id = withFile("finished", true);
        var goesOn = withFile("receiving", false);
        files.dropTheUseless();
        assertEquals(PARTS, left(id));
        imports.dropRehearsals(Instant.now());
        assertFalse(imports.hasFile(id));
        files.dropTheUseless();
        assertEquals(0, left(id), "G-07");
        assertEquals(PARTS, left(goesOn));
    }

    private UUID withFile(String state, boolean dryRun) {
        var id = UUID.randomUUID();
        begin(id, state, dryRun);
        made.add(id);
        for (var place = 0; place < PARTS; place++) imports.part(id, place, new byte[100]);
        return id;
    }

    @Transactional
    void begin(UUID id, String state, boolean dryRun) {
        sql.update(
                "insert into subscriber_import (id, kind, format, state, dry_run, choices, columns, octets, read_octets, done,"
                        + " added, changed, unchanged, skipped, suppressed, created_at, finished_at, created_by)"
                        + " values (?, 'suppressions', 'csv', ?, ?, '{}', '[]', 0, 0, 0, 0, 0, 0, 0, 0, ?, ?, 'test')",
                id,
                state,
                dryRun,
                Instant.now(),
                Instant.now());
    }

    private int left(UUID id) {
        return sql.list("select count(*) from subscriber_import_part where import_id = ?", row -> row.getInt(1), id)
                .get(0);
    }
}
