package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.quartz.JobBuilder;
import org.quartz.JobDataMap;
import org.quartz.JobDetail;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.matchers.GroupMatcher;

/**
 * The batches that are waiting for a courier: a trigger of one Quartz job each, in the group of its dispatch. They are only a hand-out;
 * the truth is in the rows, from which they can be made anew. A batch that an instance had in hand when it died goes to another.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Batches {

    private static final String DISPATCH = "dispatch";
    private static final String NUMBER = "batch";

    private static final JobDetail JOB = JobBuilder.newJob(BatchJob.class)
            .withIdentity("batch", CourierScheduler.NAME)
            .storeDurably()
            .requestRecovery()
            .build();

    private final CourierScheduler courier;
    private final Clock clock;

    Batches(CourierScheduler courier, Clock clock) {
        this.courier = courier;
        this.clock = clock;
    }

    /** @param at from when on they may be taken; replaces what was said of them before */
    void handOut(Collection<Batch> batches, Instant at) {
        if (batches.isEmpty()) return;
        var triggers = batches.stream().map(b -> trigger(b, at)).collect(Collectors.toSet());
        try {
            courier.quartz().scheduleJobs(Map.of(JOB, triggers), true);
        } catch (SchedulerException failed) {
            throw new IllegalStateException("batches cannot be handed out", failed);
        }
    }

    /** Nobody takes any more of them; what a courier has in hand, it ends by itself. */
    void withdraw(UUID dispatch) {
        try {
            courier.quartz().unscheduleJobs(new ArrayList<>(keys(dispatch)));
        } catch (SchedulerException failed) {
            throw new IllegalStateException("batches cannot be withdrawn", failed);
        }
    }

    /** Those that wait for a courier or that one has in hand. */
    Set<Batch> handedOut(UUID dispatch) {
        return keys(dispatch).stream()
                .map(key -> new Batch(dispatch, Integer.parseInt(key.getName())))
                .collect(Collectors.toSet());
    }

    /** Those that may only be taken later; none that a courier has in hand. */
    Set<Batch> putOff(UUID dispatch) {
        return keys(dispatch).stream()
                .filter(this::isPutOff)
                .map(key -> new Batch(dispatch, Integer.parseInt(key.getName())))
                .collect(Collectors.toSet());
    }

    private boolean isPutOff(TriggerKey key) {
        try {
            var trigger = courier.quartz().getTrigger(key);
            var next = trigger == null ? null : trigger.getNextFireTime();
            return next != null && next.toInstant().isAfter(clock.instant());
        } catch (SchedulerException failed) {
            throw new IllegalStateException("a batch cannot be read", failed);
        }
    }

    /** @return nothing for what Quartz recovers after a kill of a trigger that is gone: who waits in it is handed out anew */
    static Optional<Batch> of(JobDataMap data) {
        return Optional.ofNullable(data.getString(DISPATCH))
                .map(id -> new Batch(UUID.fromString(id), Integer.parseInt(data.getString(NUMBER))));
    }

    private Set<TriggerKey> keys(UUID dispatch) {
        try {
            return courier.quartz().getTriggerKeys(GroupMatcher.triggerGroupEquals(group(dispatch)));
        } catch (SchedulerException failed) {
            throw new IllegalStateException("batches cannot be read", failed);
        }
    }

    private static Trigger trigger(Batch batch, Instant at) {
        return TriggerBuilder.newTrigger()
                .withIdentity(String.valueOf(batch.number()), group(batch.dispatch()))
                .usingJobData(DISPATCH, batch.dispatch().toString())
                .usingJobData(NUMBER, String.valueOf(batch.number()))
                .forJob(JOB)
                .startAt(Date.from(at))
                .build();
    }

    private static String group(UUID dispatch) {
        return "dispatch-" + dispatch;
    }
}
