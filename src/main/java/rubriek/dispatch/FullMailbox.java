package rubriek.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;

/**
 * When a mailbox that takes nothing is given up (B-07): after so many of the last issues, over so long; one that it took begins it anew.
 *
 * @param issues how many it must have refused; 0 for never
 * @param ofLast among so many
 */
record FullMailbox(int issues, int ofLast, Duration over) {

    /** One copy that was sent or failed. */
    record Tried(UUID issue, DeliveryState state, @Nullable Fault fault, Instant at) {}

    /**
     * @param copies of one reader, the latest first
     * @param since what was before is forgiven
     */
    boolean givenUp(List<Tried> copies, Optional<Instant> since) {
        if (issues == 0) return false;
        var seen = new HashSet<UUID>();
        var full = copies.stream()
                .takeWhile(copy -> copy.state() != DeliveryState.SENT)
                .filter(copy -> since.isEmpty() || copy.at().isAfter(since.get()))
                .filter(copy -> seen.add(copy.issue()))
                .limit(ofLast)
                .filter(copy -> copy.fault() == Fault.MAILBOX)
                .map(Tried::at)
                .toList();
        return full.size() >= issues && !full.get(full.size() - 1).plus(over).isAfter(full.get(0));
    }
}
