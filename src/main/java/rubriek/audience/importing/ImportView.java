package rubriek.audience.importing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.ConsentDraft;

/**
 * An import and how far it is.
 *
 * @param kind what its rows are
 * @param list the slug of the list; absent when its addresses are to get no mail from any
 * @param dryRun whether nothing is written: only counted
 * @param progress per cent of the file that was read
 * @param columns what each column is taken for; empty where every row names its own
 * @param unused the columns, or keys of JSON lines, of which nothing is kept though nobody said so: 50 at most, of JSON lines those met so far
 * @param fault why it could not go on, in words; absent when it could
 * @param by who sent it
 * @param undoUntil until when it can be undone; absent when it cannot
 * @param undone what undoing it did, and who stayed and why; absent unless it is being undone or was
 * @param firstSkipped the first rows that were not taken; all of them stand in skipped.csv
 */
public record ImportView(
        UUID id,
        ImportKind kind,
        @Nullable String list,
        FileFormat format,
        boolean dryRun,
        ImportState state,
        int progress,
        Counts counts,
        List<ColumnView> columns,
        List<String> unused,
        @Nullable ConsentDraft consent,
        @Nullable String fault,
        String by,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil,
        @Nullable UndoneView undone,
        List<SkippedRow> firstSkipped) {

    /**
     * What became of the rows, or would become of them; always adds up to {@code rows}.
     *
     * @param added people who are new to the list; of suppressions, addresses that were not suppressed
     * @param changed people who were on the list, and of whom more is known now, or who are confirmed now
     * @param skipped rows that are wrong, double, without consent, or about somebody who left
     * @param suppressed addresses that may not be mailed
     */
    public record Counts(
            long rows, @JsonProperty("new") long added, long changed, long unchanged, long skipped, long suppressed) {}
}
