package rubriek.issue.importing;

import org.jspecify.annotations.Nullable;

/**
 * What whoever imports decides, whatever the document says.
 *
 * @param number the number of the issue; null for the document's own
 * @param nextNumber whether it gets the next free number instead
 * @param period year and month, {@code 2021-09}; null for the document's own
 * @param dryRun whether nothing is to be stored
 */
public record ImportChoice(
        @Nullable Integer number,
        boolean nextNumber,
        @Nullable String period,
        boolean dryRun) {}
