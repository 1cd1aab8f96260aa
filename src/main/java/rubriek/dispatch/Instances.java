package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;

/** How many instances of the program send, as Quartz's cluster knows them: whoever is gone is forgotten there after a missed check-in or two. */
@ApplicationScoped
@Transactional
class Instances {

    /** The lookout asks, which has other things to look at. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

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

    /** Fails where nothing can be read, after some seconds also where nothing is answered. */
    void read() {
        sql.within(PATIENCE, this::live);
    }

    /** Changes nothing, and fails where nothing can be written; as {@link #read}. */
    void touch() {
        sql.within(
                PATIENCE,
                () -> sql.update(
                        "update qrtz_scheduler_state set checkin_interval = checkin_interval where sched_name = ?",
                        CourierScheduler.NAME));
    }
}
