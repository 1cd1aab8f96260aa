package rubriek.audience.changing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.audience.ConsentView;
import rubriek.audience.Dossiers;
import rubriek.audience.Linde;
import rubriek.shared.PageRequest;
import rubriek.support.DatabaseTest;

/** A change of many stands in the history of each with the name of what it changed. */
@DatabaseTest
class TracesTest {

    @Inject
    Linde linde;

    @Inject
    BulkChanges changes;

    @Inject
    Dossiers dossiers;

    @Test
    void G_05_tags_and_fields_are_named_and_no_value() {
        var list = linde.list();
        var anna = linde.confirmed(Linde.someone(), list).id();
        for (var draft : List.of(
                Drafts.tagging(BulkAction.ADD_TAG, BulkChangesTest.ALL),
                Drafts.field("wijk", "Oost"),
                Drafts.field("wijk", "Oost"),
                Drafts.tagging(BulkAction.REMOVE_TAG, BulkChangesTest.ALL)))
            over(changes.begin(list.slug(), draft, Linde.EDITOR, Locale.ENGLISH));
        var last = changes.begin(list.slug(), Drafts.field("straat", "Plein"), Linde.EDITOR, Locale.ENGLISH);
        over(last);
        over(changes.undo(Objects.requireNonNull(last.id()), "another editor"));
        var steps =
                dossiers.history(anna, PageRequest.first(50), Locale.ENGLISH).items();
        assertEquals(
                List.of(
                        "added null",
                        "bulk-changed [tags]",
                        "bulk-changed [attributes.wijk]",
                        "bulk-changed [tags]",
                        "bulk-changed [attributes.straat]",
                        "bulk-undone [attributes.straat]"),
                steps.stream().map(TracesTest::told).toList());
        assertEquals("another editor", steps.get(5).who());
    }

    private static String told(ConsentView step) {
        return step.action().word() + " " + step.changed();
    }

    private void over(BulkChangeView change) {
        UUID id = Objects.requireNonNull(change.id());
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Objects.requireNonNull(changes.get(id).state()).over());
    }
}
