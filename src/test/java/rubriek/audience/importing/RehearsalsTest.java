package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rubriek.audience.Erasures;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;

@DatabaseTest
class RehearsalsTest {

    @Inject
    Files files;

    @Inject
    ImportRepository stored;

    @Inject
    SubscriberImports imports;

    @Inject
    Erasures erasures;

    @Test
    void G_07_who_is_erased_stands_in_no_file_of_a_dry_run_any_more() {
        var list = files.list();
        var anna = Files.someone();
        files.csv(list, "email", anna);
        var rehearsed = files.done(files.take(list, Files.draft(FileFormat.CSV, true), "email;name", anna + ";Anna"));
        assertTrue(stored.hasFile(rehearsed.id()));
        erasures.erase(files.member(list, anna).id(), null, Files.EDITOR);
        assertFalse(stored.hasFile(rehearsed.id()));
        assertEquals(
                "import-file-gone",
                assertThrows(Refused.class, () -> imports.start(rehearsed.id(), Locale.ENGLISH))
                        .code());
        assertEquals(
                ImportState.FINISHED,
                imports.get(rehearsed.id(), Locale.ENGLISH).state());
    }

    @Test
    void a_dry_run_under_way_is_cancelled() {
        var list = files.list();
        var anna = Files.someone();
        files.csv(list, "email", anna);
        var lines = new StringBuilder("email\n" + anna + "\n");
        for (var number = 0; number < 20_000; number++)
            lines.append("lezer").append(number).append("@lezer.example\n");
        var rehearsal = files.take(list, Files.draft(FileFormat.CSV, true), lines.toString());
        erasures.erase(files.member(list, anna).id(), null, Files.EDITOR);
        files.done(rehearsal);
        assertFalse(stored.hasFile(rehearsal.id()));
    }
}
