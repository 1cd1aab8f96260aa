package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import rubriek.shared.Mishap;

/** Deliveries of which nobody knows whether they left (T-05). As in the {@link Ledger}, every change names the state that it changes from. */
@ApplicationScoped
@Transactional
class Doubts {

    private final Sql sql;
    private final Clock clock;

    Doubts(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Copies that an instance had in hand which has not checked in with Quartz since, and has not come back to read its journal: nobody
     * knows of them.
     *
     * @param before when they must have been claimed
     * @return how many
     */
    int abandon(Instant before) {
        return sql.update("""
                update delivery set state = 'unknown', doubtful = true, reply = ?, changed_at = ?,
                    relay = case when doubtful then relay end
                where state = 'sending' and changed_at < ?
                  and dispatch_id in (select id from dispatch where started_at is not null and status <> 'finished')
                  and carrier not in (select instance_name from qrtz_scheduler_state where sched_name = ?)""", Mishap.INSTANCE_GONE.kept(), clock.instant(), before, CourierScheduler.NAME);
    }

    /** The dispatches of whose copies this run of the program may know more than the ledger does, in the order in which they are locked. */
    List<UUID> inHandOf(String carrier) {
        return sql.list("""
                select distinct d.dispatch_id from dispatch o join delivery d on d.dispatch_id = o.id
                where o.started_at is not null and d.state in ('sending', 'unknown') and d.carrier = ?
                order by d.dispatch_id""", row -> row.getObject(1, UUID.class), carrier);
    }

    /** The dispatches in which somebody stands as unknown since before then, and was not tried too often. */
    List<UUID> withUnknown(Instant before, int mostAttempts) {
        return sql.list("""
                select distinct d.dispatch_id from delivery d join dispatch o on o.id = d.dispatch_id
                where o.status in ('sending', 'finished') and d.state = 'unknown' and d.changed_at < ? and d.attempts <= ?""", row -> row.getObject(1, UUID.class), before, mostAttempts);
    }

    /** Queues again who stands as unknown since before then; the same octets will leave. @return how many */
    int resendUnknown(UUID dispatch, Instant before, int mostAttempts) {
        return sql.update("""
                update delivery set state = 'queued', next_try_at = null, changed_at = ?
                where dispatch_id = ? and state = 'unknown' and changed_at < ? and attempts <= ?""", clock.instant(), dispatch, before, mostAttempts);
    }
}
