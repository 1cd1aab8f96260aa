package rubriek.shared.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One rule: what it is about, and what it would do now.
 *
 * @param rule its name
 * @param what which rows go, in the language of the person who asks
 * @param keptFor a period or duration of ISO 8601, such as {@code P13M}; null: for ever
 * @param before what is older than this goes; null when all is kept
 * @param due how many rows would go now
 * @param lastRun null when there was none yet
 */
public record RetentionView(
        String rule,
        String what,
        @Nullable String keptFor,
        @Nullable Instant before,
        long due,
        @Nullable Run lastRun) {

    /**
     * What came of the last run.
     *
     * @param finishedAt null while it is under way, or when it was cut off; the next one goes on
     * @param removed how many rows went
     * @param failed whether it ended in a fault, which the log tells
     */
    public record Run(Instant startedAt, @Nullable Instant finishedAt, long removed, boolean failed) {}
}
