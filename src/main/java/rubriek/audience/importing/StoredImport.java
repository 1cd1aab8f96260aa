package rubriek.audience.importing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import as it lies in its row.
 *
 * @param list the one that it is about; null when its addresses are to get no mail from any
 * @param charset of a CSV file
 * @param columns what became of each, as it was said when the file came in
 * @param octets of the file
 * @param readOctets of them, how many were read and committed
 * @param undone what undoing it did; without words
 * @param done records that were read and committed
 */
record StoredImport(
        UUID id,
        ImportKind kind,
        @Nullable UUID list,
        FileFormat format,
        @Nullable String charset,
        @Nullable String delimiter,
        ImportState state,
        boolean dryRun,
        Choices choices,
        List<ColumnView> columns,
        long octets,
        long readOctets,
        long done,
        Tally tally,
        @Nullable String fault,
        Instant createdAt,
        String by,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String undoneBy,
        UndoneView undone) {

    /** The list that people come on. */
    UUID onto() {
        return Objects.requireNonNull(list, "people come on a list");
    }

    /** What became of the rows. */
    record Tally(int added, int changed, int unchanged, int skipped, int suppressed) {

        static final Tally NONE = new Tally(0, 0, 0, 0, 0);

        long rows() {
            return 0L + added + changed + unchanged + skipped + suppressed;
        }
    }
}
