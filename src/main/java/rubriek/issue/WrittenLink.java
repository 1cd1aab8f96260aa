package rubriek.issue;

import org.jspecify.annotations.Nullable;

/**
 * A link as it stands in an issue.
 *
 * @param entry the id of its entry; null for what belongs to no entry
 * @param field where in the entry, or in the issue: {@code url}, {@code summary}, {@code boxes[0].body}
 */
record WrittenLink(@Nullable String entry, String field, String url) {}
