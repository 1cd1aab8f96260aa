package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rubriek.shared.retention.Keeping;
import rubriek.shared.retention.RetentionRule;

/**
 * Who got which issue, some time after a dispatch was over: the rows about single readers go, and how many stood where stays for good.
 * A dispatch that is not over keeps its rows, and so do others of its issue, by which it knows who got it already.
 */
@ApplicationScoped
@Transactional
class SendRecords implements RetentionRule {

    private static final int AT_A_TIME = 2_000;
    private static final int CANDIDATES = 10;
    private static final String OVER = """
            o.finished_at < ? and o.status in ('finished', 'cancelled') and not exists (
              select 1 from dispatch other
              where other.issue_id = o.issue_id and other.status not in ('finished', 'cancelled'))""";

    private final Sql sql;
    private final DispatchRepository dispatches;
    private final Keeping kept;

    SendRecords(
            Sql sql,
            DispatchRepository dispatches,
            @ConfigProperty(name = "rubriek.retention.send-records") Keeping kept) {
        this.sql = sql;
        this.dispatches = dispatches;
        this.kept = kept;
    }

    @Override
    public String name() {
        return "send-records";
    }

    @Override
    public Keeping kept() {
        return kept;
    }

    @Override
    public long due(Instant before) {
        var counted =
                "select count(*) from delivery where dispatch_id in (select o.id from dispatch o where " + OVER + ")";
        return sql.list(counted, row -> row.getLong(1), before).get(0);
    }

    @Override
    public int remove(Instant before) {
        return candidates(before).stream()
                .map(dispatch -> remove(dispatch, before))
                .filter(gone -> gone > 0)
                .findFirst()
                .orElse(0);
    }

    private List<UUID> candidates(Instant before) {
        return sql.list(
                "select o.id from dispatch o where " + OVER
                        + " and exists (select 1 from delivery d where d.dispatch_id = o.id) order by o.finished_at, o.id limit ?",
                row -> row.getObject(1, UUID.class),
                before,
                CANDIDATES);
    }

    /** Whoever opens the dispatch again, or takes on another of its issue, holds one of the two locks. */
    private int remove(UUID id, Instant before) {
        dispatches.lockIssue(dispatches.locked(id).issueId);
        var over = sql.list("select 1 from dispatch o where o.id = ? and " + OVER, row -> true, id, before);
        if (over.isEmpty()) return 0;
        var rows = sql.list(
                "select id, state, fault from delivery where dispatch_id = ? order by dispatch_id, state, batch, id limit ?",
                row -> new Copy(row.getLong("id"), row.getString("state"), row.getString("fault")),
                id,
                AT_A_TIME);
        sql.batch(
                "delete from delivery where id = ?",
                rows.stream().map(row -> new @Nullable Object[] {row.id()}).toList());
        rows.stream()
                .collect(Collectors.groupingBy(Copy::state, Collectors.counting()))
                .forEach((state, copies) -> add(id, state, copies));
        rows.stream()
                .filter(row -> row.state().equals(DeliveryState.FAILED.word()) && row.fault() != null)
                .collect(Collectors.groupingBy(row -> String.valueOf(row.fault()), Collectors.counting()))
                .forEach((fault, copies) -> addFailures(id, fault, copies));
        return rows.size();
    }

    private void add(UUID dispatch, String state, long copies) {
        var added = sql.update(
                "update delivery_total set copies = copies + ? where dispatch_id = ? and state = ?",
                copies,
                dispatch,
                state);
        if (added == 0)
            sql.update(
                    "insert into delivery_total (dispatch_id, state, copies) values (?, ?, ?)",
                    dispatch,
                    state,
                    copies);
    }

    private void addFailures(UUID dispatch, String fault, long copies) {
        var added = sql.update(
                "update failure_total set copies = copies + ? where dispatch_id = ? and fault = ?",
                copies,
                dispatch,
                fault);
        if (added == 0)
            sql.update(
                    "insert into failure_total (dispatch_id, fault, copies) values (?, ?, ?)", dispatch, fault, copies);
    }

    private record Copy(long id, String state, @Nullable String fault) {}
}
