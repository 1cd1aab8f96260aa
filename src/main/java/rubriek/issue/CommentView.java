package rubriek.issue;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Versioned;

/**
 * What somebody said about an issue or an entry.
 *
 * @param entry the id of the entry; null when it is about the issue as a whole
 * @param entryTitle what the entry is called now, or was called then when it is gone
 * @param orphaned whether it is about an entry that is gone
 * @param by who wrote it
 * @param resolvedBy who said that it has been dealt with
 */
public record CommentView(
        UUID id,
        @Nullable String entry,
        @Nullable String entryTitle,
        boolean orphaned,
        String text,
        String by,
        Instant createdAt,
        Instant updatedAt,
        boolean resolved,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy,
        int version)
        implements Versioned {}
