package rubriek.audience.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * One row in the database, by which one instance at a time works on imports. Whoever writes a batch renews it in the same transaction,
 * so that an instance that was taken for dead, and is not, cannot write beside the one that went on.
 */
@ApplicationScoped
@Transactional
class Lane {

    private final String holder = UUID.randomUUID().toString();
    private final Sql sql;
    private final ImportSettings settings;
    private final Clock clock;

    Lane(Sql sql, ImportSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return whether it is ours until the lease runs out */
    boolean enter() {
        var now = clock.instant();
        return sql.update(
                        "update subscriber_import_lane set holder = ?, until = ? where id = 1 and (holder = ? or holder is null or until < ?)",
                        holder,
                        now.plus(settings.lease()),
                        holder,
                        now)
                > 0;
    }

    /** @throws Stopped when another instance has it */
    void mustBeOurs() {
        var renewed = sql.update(
                "update subscriber_import_lane set until = ? where id = 1 and holder = ?",
                clock.instant().plus(settings.lease()),
                holder);
        if (renewed == 0) throw new Stopped();
    }

    void leave() {
        sql.update("update subscriber_import_lane set holder = null where id = 1 and holder = ?", holder);
    }
}
