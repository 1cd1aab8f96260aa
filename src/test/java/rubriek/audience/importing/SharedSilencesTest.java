package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.audience.Linde;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeyedHash;
import rubriek.support.DatabaseTest;

/** What a file wants silent stays so, whoever silenced it while the file was at it. */
@DatabaseTest
class SharedSilencesTest {

    private static final Instant NOW = Instant.parse("2026-03-03T10:00:00Z");

    @Inject
    Files files;

    @Inject
    Silences silences;

    @Inject
    Suppressions suppressions;

    @Inject
    KeyedHash hash;

    private final EmailAddress anna = Linde.someone();

    @Test
    void B_05_what_a_dispatch_silenced_since_the_file_shared_is_shared_before_it_counts_as_there() {
        share(file(false));
        QuarkusTransaction.requiringNew().run(() -> suppressions.refused(anna, "550 5.1.1", UUID.randomUUID()));
        assertEquals(0, fresh(file(true)), "a dry run shares nothing");
        assertThrows(Overtaken.class, () -> fresh(file(false)));
        share(file(false));
        assertEquals(0, fresh(file(false)));
        assertEquals(
                List.of("1"),
                files.texts("select count(*) from suppression where email = ? and dispatch_id is null", anna.value()));
    }

    @Test
    void what_nobody_takes_back_as_a_set_is_there() {
        assertEquals(1, fresh(file(false)));
        suppressions.suppress(anna, SuppressionReason.BOUNCE, "550 5.1.1");
        assertEquals(0, fresh(file(false)));
    }

    private void share(StoredImport file) {
        QuarkusTransaction.requiringNew().run(() -> silences.share(file, silence()));
    }

    private int fresh(StoredImport file) {
        return QuarkusTransaction.requiringNew()
                .call(() -> silences.fresh(file, silence()).size());
    }

    private List<Silence> silence() {
        return List.of(new Silence(1, anna.value(), hash.of(anna), SuppressionReason.BOUNCE, null, NOW));
    }

    private static StoredImport file(boolean dryRun) {
        return new StoredImport(
                new UUID(0, 7),
                ImportKind.SUPPRESSIONS,
                null,
                FileFormat.TEXT,
                null,
                null,
                ImportState.RUNNING,
                dryRun,
                new Choices(null, null, null),
                List.of(),
                0,
                0,
                0,
                StoredImport.Tally.NONE,
                null,
                NOW,
                Files.EDITOR,
                null,
                null,
                null,
                new UndoneView(0, 0, new UndoneView.Stayed(0, 0, 0), null));
    }
}
