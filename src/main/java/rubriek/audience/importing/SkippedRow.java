package rubriek.audience.importing;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param line where it stands in the file, counted from 1
 * @param field the name of the list's field that it does not fit
 * @param words the reason for a person, in their language
 */
public record SkippedRow(
        long line, SkipReason reason, @Nullable String field, String words) {}
