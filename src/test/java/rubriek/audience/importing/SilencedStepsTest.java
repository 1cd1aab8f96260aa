package rubriek.audience.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rubriek.audience.ConsentView;
import rubriek.audience.Dossiers;
import rubriek.audience.Linde;
import rubriek.audience.ListView;
import rubriek.audience.SubscriberView;
import rubriek.audience.SuppressionDraft;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;

/** Whoever a file of suppressions silenced reads so in their history, and that the file was taken back. */
@DatabaseTest
class SilencedStepsTest {

    @Inject
    Files files;

    @Inject
    Linde linde;

    @Inject
    SuppressionImports imports;

    @Inject
    Suppressions suppressions;

    @Inject
    Dossiers dossiers;

    private final EmailAddress anna = Linde.someone();
    private final EmailAddress bo = Linde.someone();

    @Test
    void G_05_a_file_silences_who_is_there_and_its_undoing_lets_them_be_mailed() throws IOException {
        var list = linde.list();
        var one = linde.confirmed(anna, list);
        var two = linde.confirmed(bo, list);
        suppressions.create(new SuppressionDraft(bo.value(), "bounce", "550", null), "an editor");
        var made = silenced(null, anna.value() + ",bounce: 550", bo.value() + ",x", "vreemde-" + anna.value() + ",x");
        var where = "import " + made.id();
        assertEquals(List.of("added", "suppressed " + Files.EDITOR + " " + where + " BOUNCE"), steps(one));
        assertEquals(List.of("added", "suppressed an editor api BOUNCE"), steps(two));
        files.undone(made);
        assertEquals(
                List.of(
                        "added",
                        "suppressed " + Files.EDITOR + " " + where + " BOUNCE",
                        "suppression-lifted " + Files.EDITOR + " " + where + " undone BOUNCE"),
                steps(one));
        assertEquals(2, steps(two).size());
    }

    @Test
    void G_05_a_dry_run_silences_nobody_and_one_list_is_a_step_of_that_one() throws IOException {
        var list = linde.list();
        var person = linde.confirmed(anna, list);
        linde.confirmed(anna, linde.list());
        files.done(take(list, true, anna.value() + ",x"));
        assertEquals(List.of("added", "added"), steps(person));
        silenced(list, anna.value() + ",x");
        assertEquals(3, steps(person).size());
    }

    private ImportView silenced(@Nullable ListView list, String... lines) throws IOException {
        return files.done(take(list, false, lines));
    }

    private ImportView take(@Nullable ListView list, boolean dryRun, String... lines) throws IOException {
        var draft = new SuppressionImportDraft(
                FileFormat.CSV, dryRun, null, null, Map.of(), list == null ? null : list.slug(), null);
        var file = "email,reason\n" + String.join("\n", lines) + "\n";
        return imports.take(draft, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Files.EDITOR);
    }

    private List<String> steps(SubscriberView person) {
        return dossiers.history(person.id(), PageRequest.first(50), Locale.ENGLISH).items().stream()
                .map(SilencedStepsTest::told)
                .toList();
    }

    private static String told(ConsentView step) {
        var reason = step.suppressedBecause();
        var action = step.action().word();
        return reason == null ? action : action + " " + step.who() + " " + step.how() + " " + reason;
    }
}
