package rubriek.audience.changing;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.Crowds.Doing;
import rubriek.audience.importing.ImportState;

/**
 * A change of many people as it lies in its row.
 *
 * @param behind the last one of them who was looked at
 */
record StoredChange(
        UUID id,
        UUID list,
        BulkAction action,
        Wish wish,
        ImportState state,
        UUID behind,
        Tally tally,
        @Nullable String fault,
        Instant createdAt,
        String by,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String undoneBy) {

    /** Behind nobody. */
    static final UUID START = new UUID(0, 0);

    /** Of those who were looked at, who was changed and who may not be. */
    record Tally(int people, int changed, int skipped, int undone) {

        static final Tally NONE = new Tally(0, 0, 0, 0);

        Tally plus(int more, int moreChanged, int moreSkipped) {
            return new Tally(people + more, changed + moreChanged, skipped + moreSkipped, undone);
        }
    }

    StoredChange counted(UUID last, Tally so, ImportState how) {
        return new StoredChange(
                id, list, action, wish, how, last, so, fault, createdAt, by, startedAt, finishedAt, undoneBy);
    }

    Doing doing(Instant now) {
        return new Doing(by, "bulk change " + id, now);
    }

    Doing undoing(Instant now) {
        return new Doing(Objects.requireNonNullElse(undoneBy, by), "bulk change " + id + " undone", now);
    }
}
