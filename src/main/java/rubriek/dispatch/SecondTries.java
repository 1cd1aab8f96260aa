package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Queues failed and unknown copies again at a person's wish. As in the {@link Ledger}, every change names the state that it changes
 * from.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class SecondTries {

    /** As long as a copy of which nobody knows is left alone: its reader may get it yet, or have it (T-05). */
    static final Duration DOUBT = Duration.ofMinutes(30);

    private final Sql sql;
    private final Clock clock;

    SecondTries(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param queued so many are tried again
     * @param early so many are unknown for less than half an hour
     * @param until when the last of these may be tried again; null when there is none
     * @param elsewhere so many readers got the issue by another dispatch, or are about to
     */
    record Came(long queued, long early, @Nullable Instant until, long elsewhere) {

        static final Came NOTHING = new Came(0, 0, null, 0);

        /** None is touched. */
        long leftAlone() {
            return early + elsewhere;
        }
    }

    /** With all the tries of a copy before it and over whichever relay. */
    Came queue(DeliveryState from, WhichCopies which) {
        if (!from.leadsTo(DeliveryState.QUEUED)) throw new IllegalArgumentException("nobody is " + from + " twice");
        var now = clock.instant();
        var dispatch = which.dispatch();
        var meant = meant(which, now.minus(DOUBT));
        var queued = queued(dispatch, from, which, now);
        return new Came(queued, meant.early(), meant.until(), Math.max(0, meant.all() - meant.early() - queued));
    }

    private record Meant(long all, long early, @Nullable Instant until) {}

    private Meant meant(WhichCopies which, Instant doubted) {
        var all = sql.list("select count(*)" + WhichCopies.FROM + which.sql(), row -> row.getLong(1), which.and())
                .get(0);
        var early = " and d.state = 'unknown' and d.changed_at > ?";
        return sql.list(
                        "select count(*) as early, max(d.changed_at) as latest" + WhichCopies.FROM + which.sql()
                                + early,
                        row -> {
                            var latest = Sql.instant(row, "latest");
                            return new Meant(all, row.getLong("early"), latest == null ? null : latest.plus(DOUBT));
                        },
                        which.and(doubted))
                .get(0);
    }

    private int queued(UUID dispatch, DeliveryState from, WhichCopies which, Instant now) {
        var parameters = new Object[] {now, dispatch, from, now.minus(DOUBT), dispatch};
        return sql.update("""
                update delivery set state = 'queued', next_try_at = null, changed_at = ?,
                    tried_before = case when state = 'failed' then tried_before + attempts else tried_before end,
                    attempts = case when state = 'failed' then 0 else attempts end, relay = null,
                    dated_at = case when doubtful then dated_at else null end
                where dispatch_id = ? and state = ? and (state <> 'unknown' or changed_at <= ?) and not exists (
                  select 1 from delivery other
                  join dispatch its on its.id = other.dispatch_id
                  join dispatch ours on ours.issue_id = its.issue_id
                  where ours.id = ? and its.id <> ours.id and other.subscriber_id = delivery.subscriber_id
                    and (other.state in ('sending', 'sent', 'unknown')
                      or (other.state = 'queued' and its.status <> 'cancelled')))
                  and id in (select d.id""" + WhichCopies.FROM + which.sql() + ")", which.behind(parameters));
    }
}
