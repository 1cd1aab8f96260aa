package rubriek.audience.importing;

/**
 * A row that was not taken.
 *
 * @param line where it stands in the file, counted from 1
 * @param words the reason for a person, in their language
 */
public record SkippedRow(long line, SkipReason reason, String words) {}
