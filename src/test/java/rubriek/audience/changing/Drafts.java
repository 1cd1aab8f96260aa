package rubriek.audience.changing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Linde;
import rubriek.audience.importing.ImportState;

/** Changes that tests ask for. */
final class Drafts {

    private Drafts() {}

    /** A tag for everybody at one domain, as it is stored before anybody works on it. */
    static StoredChange stored(UUID list, Instant now) {
        var wish = new Wish("{\"domain\":\"lezer.example\"}", null, "noord", null, null, null, null);
        return new StoredChange(
                UUID.randomUUID(),
                list,
                BulkAction.ADD_TAG,
                wish,
                ImportState.WAITING,
                StoredChange.START,
                StoredChange.Tally.NONE,
                null,
                now,
                Linde.EDITOR,
                null,
                null,
                null);
    }

    static BulkChangeDraft tagging(BulkAction action, Map<String, @Nullable Object> filter) {
        return new BulkChangeDraft(action, filter, null, null, "noord", null, null, null, null);
    }

    static BulkChangeDraft field(String name, @Nullable String value) {
        return new BulkChangeDraft(
                BulkAction.SET_FIELD, BulkChangesTest.ALL, null, null, null, name, value, null, null);
    }
}
