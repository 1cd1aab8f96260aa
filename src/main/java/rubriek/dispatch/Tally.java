package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.UUID;
import rubriek.dispatch.refusal.Fault;

/**
 * Counts the rows of the ledger. Nobody keeps these numbers, so they cannot be wrong; when rows about single readers go, the totals come
 * in their place in the same transaction ({@link SendRecords}).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Tally {

    private final Sql sql;

    Tally(Sql sql) {
        this.sql = sql;
    }

    /** One query, so that the sum is of one moment. */
    DeliveryCounts of(UUID dispatch) {
        var rows = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        sql.each("""
                select state, sum(copies) from (
                  select state, count(*) as copies from delivery where dispatch_id = ? group by state
                  union all select state, copies from delivery_total where dispatch_id = ?) as copies
                group by state""", row -> rows.put(DeliveryState.ofWord(row.getString(1)), row.getLong(2)), dispatch, dispatch);
        return DeliveryCounts.of(rows);
    }

    /** All that an onlooker is told. @param senderRefusal what was last said no with to the sender; empty when nothing was */
    record Numbers(DeliveryCounts counts, FailureCounts failures, String senderRefusal) {}

    /** One query after the other: while it goes out, a copy may fail in between. */
    Numbers numbers(UUID dispatch) {
        var failures = failures(dispatch);
        return new Numbers(of(dispatch), failures, failures.sender() == 0 ? "" : senderRefusal(dispatch));
    }

    private FailureCounts failures(UUID dispatch) {
        var rows = new EnumMap<Fault, Long>(Fault.class);
        sql.each("""
                select fault, sum(copies) from (
                  select fault, count(*) as copies from delivery
                  where dispatch_id = ? and state = 'failed' and fault is not null group by fault
                  union all select fault, copies from failure_total where dispatch_id = ?) as copies
                group by fault""", row -> rows.put(Fault.ofWord(row.getString(1)), row.getLong(2)), dispatch, dispatch);
        return FailureCounts.of(rows);
    }

    /** What was last said no with to the sender; empty when the rows have gone. */
    private String senderRefusal(UUID dispatch) {
        return sql.list("""
                        select coalesce(cast(code as varchar(3)) || ' ', '') || coalesce(enhanced || ' ', '') || coalesce(reply, '')
                        from delivery where dispatch_id = ? and state = 'failed' and fault = 'sender'
                        order by changed_at desc limit 1""", row -> row.getString(1).strip(), dispatch).stream()
                .findFirst()
                .orElse("");
    }

    /** Whether rows about single readers have gone. */
    boolean onlyTotals(UUID dispatch) {
        return !sql.list("select 1 from delivery_total where dispatch_id = ? limit 1", row -> true, dispatch)
                .isEmpty();
    }
}
