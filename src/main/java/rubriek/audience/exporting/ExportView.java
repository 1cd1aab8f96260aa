package rubriek.audience.exporting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That people of a list left as a file (G-05).
 *
 * @param list the slug of the list
 * @param form {@code csv} or {@code jsonl}
 * @param searched whether only those were meant whom a search found; what was searched for is not kept
 * @param status where they had to stand; absent for anywhere
 * @param tag that they had to have; absent for none
 * @param reconfirmAsked whether they had to be asked whether they still want the list, and give no sign since; absent for either
 * @param segment the slug that the segment had in which they had to be; absent for none
 * @param people how many left; absent while the file is being written
 * @param whole whether the file was written to its end; otherwise whoever asked went away before
 * @param by whose doing it was
 */
public record ExportView(
        UUID id,
        String list,
        String form,
        boolean searched,
        @Nullable String status,
        @Nullable String tag,
        @Nullable Boolean reconfirmAsked,
        @Nullable String segment,
        @Nullable Integer people,
        boolean whole,
        Instant createdAt,
        String by,
        @Nullable Instant finishedAt) {}
