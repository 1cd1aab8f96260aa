package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** How many instances of the program send, as Quartz's cluster knows them: whoever is gone is forgotten there after a missed check-in or two. */
@ApplicationScoped
@Transactional
class Instances {

    private final Sql sql;

    Instances(Sql sql) {
        this.sql = sql;
    }

    /** @return 1 or more; this one counts before it has checked in */
    int live() {
        var found = sql.list(
                "select count(*) from qrtz_scheduler_state where sched_name = ?",
                row -> row.getInt(1),
                CourierScheduler.NAME);
        return Math.max(1, found.get(0));
    }

    /** Changes nothing, and fails where nothing can be written. */
    void touch() {
        sql.update(
                "update qrtz_scheduler_state set checkin_interval = checkin_interval where sched_name = ?",
                CourierScheduler.NAME);
    }
}
