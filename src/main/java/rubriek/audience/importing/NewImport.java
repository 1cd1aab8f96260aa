package rubriek.audience.importing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that comes in.
 *
 * @param list the one that it is about; null for none
 * @param by whose doing it is
 */
record NewImport(ImportKind kind, @Nullable UUID list, Reading reading, Choices choices, String by) {

    /**
     * How it is to be read.
     *
     * @param charset of text; seen by its octets when null
     * @param delimiter of a CSV file; seen by its headings when null
     */
    record Reading(
            FileFormat format,
            boolean dryRun,
            @Nullable String charset,
            @Nullable String delimiter) {}
}
