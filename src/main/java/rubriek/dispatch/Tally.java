package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.Mishap;

/**
 * Counts the rows of the ledger. Nobody keeps these numbers, so they cannot be wrong; when rows about single readers go, the totals come
 * in their place in the same transaction ({@link SendRecords}).
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Tally {

    private final Sql sql;
    private final WarmUpEnd warmUps;
    private final ComplaintBooks complaints;

    Tally(Sql sql, WarmUpEnd warmUps, ComplaintBooks complaints) {
        this.sql = sql;
        this.warmUps = warmUps;
        this.complaints = complaints;
    }

    DeliveryCounts of(UUID dispatch) {
        return count(dispatch).counts();
    }

    /**
     * All that an onlooker is told.
     *
     * @param senderRefusal what was last said no with to the sender; empty when nothing was
     * @param limit what last kept a copy from being carried at all; empty when nothing did
     * @param lastTry the latest moment that a queued copy waits for, for a later try or since a warm-up lets it leave no sooner; null when none waits, and where nobody asks
     */
    record Numbers(
            DeliveryCounts counts,
            FailureCounts failures,
            String senderRefusal,
            String limit,
            @Nullable Instant lastTry) {}

    Numbers numbers(UUID dispatch) {
        var found = count(dispatch);
        var failures = found.failures();
        return new Numbers(
                found.counts(),
                failures,
                failures.sender() > 0 ? lastWords(dispatch, Fault.SENDER) : "",
                failures.limit() > 0 ? lastWords(dispatch, Fault.LIMIT) : "",
                null);
    }

    /** The same of one that goes out at the moment, with what its end waits for. */
    Numbers onTheWay(UUID dispatch) {
        var all = numbers(dispatch);
        return new Numbers(all.counts(), all.failures(), all.senderRefusal(), all.limit(), lastTry(dispatch));
    }

    private @Nullable Instant lastTry(UUID dispatch) {
        var day = warmUps.of(dispatch).orElse(null);
        var last = new AtomicReference<@Nullable Instant>();
        sql.each(
                "select max(next_try_at) as last_try from delivery where dispatch_id = ? and state = 'queued'",
                row -> last.set(Sql.instant(row, "last_try")),
                dispatch);
        var due = last.get();
        return day == null || due != null && due.isAfter(day) ? due : day;
    }

    /** @param sent copies of the dispatch that were delivered */
    ComplaintCounts complaints(UUID dispatch, long sent) {
        return complaints.counts(dispatch, sent);
    }

    /** Whether the operator was told of many. */
    boolean manyComplaints(UUID dispatch) {
        return complaints.told(dispatch) != ComplaintShare.Level.NOTHING;
    }

    private record Found(DeliveryCounts counts, FailureCounts failures) {}

    /** One query, so that all of it is of one moment. */
    private Found count(UUID dispatch) {
        var states = new EnumMap<DeliveryState, Long>(DeliveryState.class);
        var faults = new EnumMap<Fault, Long>(Fault.class);
        sql.each(
                """
                select state, null as fault, count(*) as copies from delivery where dispatch_id = ? group by state
                union all select state, null, copies from delivery_total where dispatch_id = ?
                union all select null, fault, count(*) from delivery
                  where dispatch_id = ? and state = 'failed' and fault is not null group by fault
                union all select null, fault, copies from failure_total where dispatch_id = ?""",
                row -> {
                    var state = row.getString("state");
                    var copies = row.getLong("copies");
                    if (state != null) states.merge(DeliveryState.ofWord(state), copies, Long::sum);
                    else faults.merge(Fault.ofWord(row.getString("fault")), copies, Long::sum);
                },
                dispatch,
                dispatch,
                dispatch,
                dispatch);
        return new Found(DeliveryCounts.of(states), FailureCounts.of(faults));
    }

    /** What the last one failed with for this fault; empty when the rows have gone. */
    private String lastWords(UUID dispatch, Fault fault) {
        return sql.list("""
                        select coalesce(cast(code as varchar(3)) || ' ', '') || coalesce(enhanced || ' ', '') || coalesce(reply, '')
                        from delivery where dispatch_id = ? and state = 'failed' and fault = ?
                        order by changed_at desc limit 1""", row -> row.getString(1).strip(), dispatch, fault).stream()
                .findFirst()
                .orElse("");
    }

    /**
     * The copies of which nobody knows since the instance is gone that had them, and of which its journal may tell yet.
     *
     * @param since what nobody knew before that is not counted
     */
    long absent(UUID dispatch, Instant since) {
        return sql.list(
                        "select count(*) from delivery where dispatch_id = ? and state = 'unknown' and carrier is not null and reply = ? and changed_at > ?",
                        row -> row.getLong(1),
                        dispatch,
                        Mishap.INSTANCE_GONE.kept(),
                        since)
                .get(0);
    }

    /** Whether rows about single readers have gone. */
    boolean onlyTotals(UUID dispatch) {
        return !sql.list("select 1 from delivery_total where dispatch_id = ? limit 1", row -> true, dispatch)
                .isEmpty();
    }
}
