package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;

/** The moments of dispatches, as Quartz triggers that are stored in the transaction of whoever sets or calls off one. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Timetable {

    private static final String DISPATCH = "dispatch";

    private static final JobDetail JOB = JobBuilder.newJob(DepartureJob.class)
            .withIdentity("departure", DISPATCH)
            .storeDurably()
            .requestRecovery()
            .build();

    private final Scheduler quartz;

    Timetable(Scheduler quartz) {
        this.quartz = quartz;
    }

    /** Sets the moment, in place of an earlier one. */
    void depart(UUID dispatch, Instant at) {
        var trigger = TriggerBuilder.newTrigger()
                .withIdentity(key(dispatch))
                .usingJobData(DISPATCH, dispatch.toString())
                .forJob(JOB)
                .startAt(Date.from(at))
                .build();
        try {
            quartz.scheduleJobs(Map.of(JOB, Set.of(trigger)), true);
        } catch (SchedulerException failed) {
            throw new IllegalStateException("the moment of a dispatch cannot be stored", failed);
        }
    }

    void callOff(UUID dispatch) {
        try {
            quartz.unscheduleJob(key(dispatch));
        } catch (SchedulerException failed) {
            throw new IllegalStateException("the moment of a dispatch cannot be called off", failed);
        }
    }

    /** Whether its moment is still to come, or being dealt with. */
    boolean has(UUID dispatch) {
        try {
            return quartz.checkExists(key(dispatch));
        } catch (SchedulerException failed) {
            throw new IllegalStateException("the moment of a dispatch cannot be read", failed);
        }
    }

    /** @return nothing for what Quartz recovers after a kill of a trigger that is gone: a round departs again */
    static Optional<UUID> of(JobDataMap data) {
        return Optional.ofNullable(data.getString(DISPATCH)).map(UUID::fromString);
    }

    private static TriggerKey key(UUID dispatch) {
        return new TriggerKey("departure", "dispatch-" + dispatch);
    }
}
