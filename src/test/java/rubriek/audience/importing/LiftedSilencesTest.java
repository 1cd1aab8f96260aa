package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import rubriek.audience.Confirmations;
import rubriek.audience.Erasures;
import rubriek.audience.LiftDraft;
import rubriek.audience.Linde;
import rubriek.audience.SuppressionFilter;
import rubriek.audience.SuppressionReason;
import rubriek.audience.SuppressionView;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.shared.Purpose;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;
import rubriek.support.Waiting;

/** Lifting a suppression ends what it was lifted for, and nothing that came in between or that somebody else relies on. */
@DatabaseTest
class LiftedSilencesTest {

    private static final LiftDraft MISTAKE = new LiftDraft("het adres bestaat weer");

    @Inject
    Files files;

    @Inject
    Linde linde;

    @Inject
    SuppressionImports all;

    @Inject
    Suppressions suppressions;

    @Inject
    Erasures erasures;

    @Inject
    Confirmations confirmations;

    @Inject
    DataSource database;

    private final EmailAddress anna = Linde.someone();
    private final EmailAddress bo = Linde.someone();

    @Test
    void F_03_who_complains_while_a_file_is_taken_back_stays_silent() throws Exception {
        var done = taken();
        var undone = QuarkusTransaction.requiringNew().call(() -> {
            suppressions.suppress(anna, SuppressionReason.COMPLAINT, null);
            var undoing = CompletableFuture.supplyAsync(() -> files.undone(done));
            Waiting.forUs(database);
            return undoing;
        });
        assertEquals(ImportState.UNDONE, undone.get().state());
        assertEquals(1, undone.get().undone().removed());
        assertEquals(1, inForce(anna).size());
        assertEquals(List.of(), inForce(bo));
    }

    @Test
    void G_07_who_is_erased_while_a_file_is_taken_back_stays_so() throws Exception {
        var person = linde.confirmed(anna, linde.list());
        var done = taken();
        var undone = QuarkusTransaction.requiringNew().call(() -> {
            erasures.erase(person.id(), null, Linde.EDITOR);
            var undoing = CompletableFuture.supplyAsync(() -> files.undone(done));
            Waiting.forUs(database);
            return undoing;
        });
        assertEquals(ImportState.UNDONE, undone.get().state());
        assertEquals(1, inForce(anna).size());
        assertEquals("0 0 0 0 1", Files.counts(files.csv(files.list(), "email", anna.value())));
    }

    @Test
    void G_07_who_is_erased_while_their_bounce_is_lifted_is_forgotten_and_does_not_come_back() throws Exception {
        var person = linde.confirmed(anna, linde.list());
        var bounced = suppressions.suppress(anna, SuppressionReason.BOUNCE, "550 no such user " + anna.value());
        var lifting = QuarkusTransaction.requiringNew().call(() -> {
            erasures.erase(person.id(), null, Linde.EDITOR);
            var waiting = CompletableFuture.runAsync(() -> suppressions.lift(bounced.id(), MISTAKE, Linde.EDITOR));
            Waiting.forUs(database);
            return waiting;
        });
        lifting.get();
        assertNull(suppressions.get(bounced.id()).email());
        assertNull(suppressions.get(bounced.id()).detail());
        assertErasedAlone();
    }

    @Test
    void G_07_lifting_what_kept_an_erased_address_silent_before_leaves_it_erased() {
        var person = linde.confirmed(anna, linde.list());
        var bounced = suppressions.suppress(anna, SuppressionReason.BOUNCE, "550");
        erasures.erase(person.id(), null, Linde.EDITOR);
        suppressions.lift(bounced.id(), MISTAKE, Linde.EDITOR);
        assertErasedAlone();
    }

    @Test
    void G_07_who_was_erased_is_let_back_by_nobody_else() {
        var list = linde.list();
        erasures.erase(linde.confirmed(anna, list).id(), null, Linde.EDITOR);
        var erased = inForce(anna).get(0).id();
        var refused = assertThrows(Refused.class, () -> suppressions.lift(erased, MISTAKE, Linde.EDITOR));
        assertEquals("suppression-of-erased", refused.code());
        assertErasedAlone();
        linde.signUp(anna, list);
        confirmations.confirm(linde.token(Purpose.CONFIRM, list, anna));
        assertEquals(List.of(), inForce(anna));
        suppressions.lift(erased, MISTAKE, Linde.EDITOR);
        assertEquals("confirmed by the person", suppressions.get(erased).liftedWhy());
    }

    private void assertErasedAlone() {
        assertEquals(
                List.of(SuppressionReason.ERASED),
                inForce(anna).stream().map(SuppressionView::reason).toList());
    }

    private List<SuppressionView> inForce(EmailAddress address) {
        return suppressions
                .list(new SuppressionFilter(address.value(), false), PageRequest.first(5))
                .items();
    }

    private ImportView taken() throws IOException {
        var file = "email\n" + anna.value() + "\n" + bo.value() + "\n";
        return files.done(all.take(
                new SuppressionImportDraft(FileFormat.CSV, false, null, null, Map.of(), null, null),
                new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                Files.EDITOR));
    }
}
