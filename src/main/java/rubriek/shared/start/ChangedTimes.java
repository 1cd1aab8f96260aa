package rubriek.shared.start;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Date;
import org.jboss.logging.Logger;
import org.quartz.CronTrigger;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * Lets a changed setting of a moment ({@code rubriek.retention.at}) hold from the start on. The scheduler keeps the moment that was
 * stored for the first time after a start, so that none is missed that came while the program was down; but a moment that lies ahead
 * by an older setting would put off the new one, for a year if need be.
 */
@ApplicationScoped
class ChangedTimes {

    private static final Logger LOG = Logger.getLogger(ChangedTimes.class);

    private final Scheduler quartz;
    private final Clock clock;

    ChangedTimes(Scheduler quartz, Clock clock) {
        this.quartz = quartz;
        this.clock = clock;
    }

    /** After the scheduler has stored what is due. */
    void atStart(@Observes StartupEvent start) {
        try {
            bringForward();
        } catch (SchedulerException failed) {
            LOG.warn("changed moments hold only after the ones before them", failed);
        }
    }

    /** Each that would come sooner by its own rule than it is stored for. */
    void bringForward() throws SchedulerException {
        for (var key : quartz.getTriggerKeys(GroupMatcher.anyTriggerGroup()))
            if (quartz.getTrigger(key) instanceof CronTrigger stored) bringForward(stored);
    }

    private void bringForward(CronTrigger stored) throws SchedulerException {
        var now = Date.from(clock.instant());
        var next = stored.getNextFireTime();
        if (next == null || !next.after(now)) return;
        var anew = stored.getTriggerBuilder().startAt(now).build();
        var sooner = anew.getFireTimeAfter(now);
        if (sooner == null || !sooner.before(next)) return;
        quartz.rescheduleJob(stored.getKey(), anew);
        LOG.infof("%s comes at %s, as set", stored.getKey().getName(), sooner.toInstant());
    }
}
