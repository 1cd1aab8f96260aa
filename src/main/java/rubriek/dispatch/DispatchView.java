package rubriek.dispatch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch and how far it is.
 *
 * @param lists the slugs of the lists that it goes to
 * @param segment the slug of the segment whose people alone get it; null for everybody on the lists
 * @param startedAt when its audience was frozen
 * @param finishedAt when it was finished or cancelled
 * @param reason why it stands still, gets on badly or ended early, in the language of the person who asks
 * @param remark of one that stands still or was cancelled, whether copies are still in hand, and of copies of which their instance may tell yet, in that language; null when
 *     there is neither
 * @param alarm what the operator has to mend, in that language: the sender is refused, not its readers, or copies are such as the relay cannot carry; null when nothing
 * @param failures those that failed, by whose fault
 * @param complaints about its copies
 * @param overruled the failed checks that it leaves in spite of; null when there are none
 * @param onlyTotals whether the records of single readers are gone, as they go some time after its end; the counts stay
 * @param ratePerSecond copies that left per second over the last half minute, 0 or more; null when it is not sending
 * @param expectedEnd when the queue will be empty at this rate, not before the last copy that waits for a later try is due or a warm-up lets the last one leave; null when
 *     nobody can tell, as while nothing leaves or a warm-up gives no more on this day
 * @param retried what came of it, in the answer to `retry` and `lift-suppressions`; null in any other
 * @param lifted so many addresses may be mailed again, in the answer to `lift-suppressions`; null in any other
 */
public record DispatchView(
        UUID id,
        Issue issue,
        List<String> lists,
        @Nullable String segment,
        DispatchStatus status,
        Instant sendAt,
        @Nullable Instant notAfter,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String reason,
        @Nullable String remark,
        @Nullable String alarm,
        @Nullable Overruled overruled,
        DeliveryCounts counts,
        FailureCounts failures,
        ComplaintCounts complaints,
        boolean onlyTotals,
        @Nullable Double ratePerSecond,
        @Nullable Instant expectedEnd,
        Instant createdAt,
        String createdBy,
        @Nullable Retried retried,
        @Nullable Integer lifted) {

    /**
     * What came of the wish to try copies again.
     *
     * @param queued so many are tried again
     * @param leftAlone so many are not
     * @param until when the last of those that are unknown for less than half an hour may be tried again; null when there is none
     * @param why some are left alone, in the language of the person who asks; null when none is
     */
    public record Retried(
            long queued,
            long leftAlone,
            @Nullable Instant until,
            @Nullable String why) {}

    /** Which issue it is of. @param newsletter its slug */
    public record Issue(String newsletter, int number, String title) {}
}
