package rubriek.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleTrigger;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;
import rubriek.audience.Notices;

/**
 * What is to be done when the clock of the machine was set. When it was put back, whatever comes round every few seconds would stand still until the old time has come
 * again. Moments that somebody chose stay as they are. Doing it twice changes nothing.
 */
@ApplicationScoped
class AfterAJump {

    private final Scheduler quartz;
    private final Progress progress;
    private final Upkeep upkeep;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    AfterAJump(Scheduler quartz, Progress progress, Upkeep upkeep, Ledger ledger, Notices notices, Clock clock) {
        this.quartz = quartz;
        this.progress = progress;
        this.upkeep = upkeep;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** Each dispatch in a transaction of its own: they may have a million copies, and couriers wait for them. */
    void mend(ClockWatch.Jump jump) {
        upkeep.sending().forEach(id -> ledger.explain(id, Reason.CLOCK_JUMPED, jump.words()));
        if (!jump.by().isNegative()) return;
        upkeep.sending().forEach(progress::supplyAnew);
        notices.waitNoLonger();
        QuarkusTransaction.requiringNew().run(this::comeRound);
    }

    private void comeRound() {
        try {
            for (var key : quartz.getTriggerKeys(GroupMatcher.anyTriggerGroup())) comeRound(key);
        } catch (SchedulerException failed) {
            throw new IllegalStateException("what comes round cannot be set anew", failed);
        }
    }

    private void comeRound(TriggerKey key) throws SchedulerException {
        if (!(quartz.getTrigger(key) instanceof SimpleTrigger rounds) || rounds.getRepeatInterval() <= 0) return;
        var now = clock.instant();
        var next = rounds.getNextFireTime();
        if (next == null || !next.toInstant().isAfter(now.plusMillis(rounds.getRepeatInterval() + 1_000))) return;
        quartz.rescheduleJob(key, rounds.getTriggerBuilder().startNow().build());
        Log.infof("%s comes round at once: the clock was put back", key.getName());
    }
}
