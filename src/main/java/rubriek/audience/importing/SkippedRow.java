package rubriek.audience.importing;

import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken.
 *
 * @param line where it stands in the file, counted from 1
 * @param until the last line that was read into the same value, where a quotation mark was not closed in its own
 * @param field the name of the list's field that it does not fit
 * @param email the address as it is written, as long as it is kept; absent when the row has none, or its person was erased
 * @param words the reason for a person, in their language
 */
public record SkippedRow(
        long line,
        @Nullable Long until,
        SkipReason reason,
        @Nullable String field,
        @Nullable String email,
        String words) {}
