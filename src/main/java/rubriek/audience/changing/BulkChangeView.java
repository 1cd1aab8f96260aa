package rubriek.audience.changing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.importing.ImportState;

/**
 * A change of many people, and how far it is.
 *
 * @param id absent when it was only counted
 * @param list the slug of the list
 * @param tag, field, value, toList what was asked for; {@code toList} absent when that list was deleted since, and {@code value} when it
 *     can no longer be undone
 * @param state absent when it was only counted
 * @param fault why it could not go on, as a code; absent when it could
 * @param by who asked for it
 * @param undoUntil until when it can be undone; absent when it cannot
 */
public record BulkChangeView(
        @Nullable UUID id,
        String list,
        BulkAction action,
        @Nullable String tag,
        @Nullable String field,
        @Nullable String value,
        @Nullable String toList,
        boolean dryRun,
        @Nullable ImportState state,
        BulkCounts counts,
        @Nullable String fault,
        @Nullable String by,
        @Nullable Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil) {

    /**
     * @param people who were looked at
     * @param changed of them, how many were changed, or would be
     * @param unchanged of them, with whom it was so already
     * @param skipped of them, with whom it may not be: who left the other list, may not be mailed, or has as many tags or attributes as
     *     there may be
     * @param undone of those who were changed, with whom it was taken back
     */
    public record BulkCounts(int people, int changed, int unchanged, int skipped, int undone) {}
}
