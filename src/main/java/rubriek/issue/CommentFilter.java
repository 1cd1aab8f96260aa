package rubriek.issue;

import org.jspecify.annotations.Nullable;

/**
 * Which comments are wanted.
 *
 * @param entry about this entry; null for all
 * @param resolved those that have been dealt with, or those that have not; null for both
 */
public record CommentFilter(
        @Nullable String entry, @Nullable Boolean resolved) {}
