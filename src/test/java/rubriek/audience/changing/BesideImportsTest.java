package rubriek.audience.changing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.audience.ConsentDraft;
import rubriek.audience.Linde;
import rubriek.audience.ListView;
import rubriek.audience.importing.FileFormat;
import rubriek.audience.importing.ImportDraft;
import rubriek.audience.importing.ImportState;
import rubriek.audience.importing.ImportView;
import rubriek.audience.importing.SubscriberImports;
import rubriek.support.DatabaseTest;

/** A change of many and an import that are about the same people, each in an order of its own. */
@DatabaseTest
class BesideImportsTest {

    private static final int PEOPLE = 3_000;

    private static final ConsentDraft PAPER = new ConsentDraft(null, null, "papieren formulier");

    @Inject
    Linde linde;

    @Inject
    SubscriberImports imports;

    @Inject
    BulkChanges changes;

    private final String domain = UUID.randomUUID() + ".lezer.example";

    @Test
    void both_come_to_their_end() throws IOException {
        var list = linde.list();
        over(take(list, "n"));
        var tagging = Drafts.tagging(BulkAction.ADD_TAG, Map.of("domain", domain));
        UUID change = Objects.requireNonNull(changes.begin(list.slug(), tagging, Linde.EDITOR, Locale.ENGLISH)
                .id());
        for (var i = 0; i < 3; i++)
            assertEquals(ImportState.FINISHED, over(take(list, "m" + i)).state());
        await().atMost(Duration.ofSeconds(120))
                .until(() -> Objects.requireNonNull(changes.get(change).state()).over());
        assertEquals(ImportState.FINISHED, changes.get(change).state());
        assertEquals(PEOPLE, changes.get(change).counts().changed());
    }

    private ImportView take(ListView list, String name) throws IOException {
        var lines = new ArrayList<String>();
        for (var i = 0; i < PEOPLE; i++) lines.add("p" + i + "@" + domain + "," + name + i);
        Collections.shuffle(lines, new Random(name.hashCode()));
        var file = "email,name\n" + String.join("\n", lines) + "\n";
        var draft = new ImportDraft(FileFormat.CSV, false, null, null, Map.of(), PAPER);
        return imports.take(
                list.slug(), draft, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), Linde.EDITOR);
    }

    private ImportView over(ImportView made) {
        await().atMost(Duration.ofSeconds(120))
                .until(() -> List.of(ImportState.FINISHED, ImportState.FAILED)
                        .contains(now(made).state()));
        return now(made);
    }

    private ImportView now(ImportView made) {
        return imports.get(made.id(), Locale.ENGLISH);
    }
}
