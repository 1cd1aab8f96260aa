package rubriek.dispatch;

import java.util.Map;
import rubriek.dispatch.refusal.Fault;

/** How many copies failed by whose fault (B-05). Together they are those that failed, but for old ones, of which the fault was not kept. */
public record FailureCounts(long address, long mailbox, long sender, long transport, long limit) {

    static FailureCounts of(Map<Fault, Long> rows) {
        return new FailureCounts(
                rows.getOrDefault(Fault.ADDRESS, 0L),
                rows.getOrDefault(Fault.MAILBOX, 0L),
                rows.getOrDefault(Fault.SENDER, 0L),
                rows.getOrDefault(Fault.TRANSPORT, 0L),
                rows.getOrDefault(Fault.LIMIT, 0L));
    }
}
