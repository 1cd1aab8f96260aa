package rubriek.shared.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import rubriek.support.DatabaseTest;

@DatabaseTest
class ChangedTimesTest {

    /** Never due here. */
    public static final class Nothing implements Job {

        @Override
        public void execute(JobExecutionContext context) {}
    }

    @Inject
    Scheduler quartz;

    @Inject
    ChangedTimes times;

    /** As the scheduler stores a changed setting at a start: by the new rule, from the moment that the old one had set. */
    @Test
    void a_rule_that_was_changed_holds_at_once_and_not_only_after_the_moment_of_the_old_one() throws Exception {
        var old = Instant.now().plus(Duration.ofDays(300));
        var trigger = stored("0 0/30 * * * ?", old);
        try {
            assertFalse(next(trigger).isBefore(old));
            times.bringForward();
            assertTrue(next(trigger).isBefore(Instant.now().plus(Duration.ofMinutes(31))));
        } finally {
            quartz.deleteJob(trigger.getJobKey());
        }
    }

    @Test
    void one_that_comes_when_it_should_stays_as_it_is() throws Exception {
        var trigger = stored("0 0 3 1 1 ?", Instant.now());
        try {
            var before = quartz.getTrigger(trigger.getKey());
            times.bringForward();
            var after = quartz.getTrigger(trigger.getKey());
            assertEquals(before.getNextFireTime(), after.getNextFireTime());
            assertEquals(before.getStartTime(), after.getStartTime());
        } finally {
            quartz.deleteJob(trigger.getJobKey());
        }
    }

    private Instant next(Trigger trigger) throws SchedulerException {
        return quartz.getTrigger(trigger.getKey()).getNextFireTime().toInstant();
    }

    private Trigger stored(String rule, Instant from) throws SchedulerException {
        var name = "test-" + UUID.randomUUID();
        var job = JobBuilder.newJob(Nothing.class).withIdentity(name).build();
        var trigger = TriggerBuilder.newTrigger()
                .withIdentity(name)
                .forJob(job)
                .withSchedule(CronScheduleBuilder.cronSchedule(rule))
                .startAt(Date.from(from))
                .build();
        quartz.scheduleJob(job, trigger);
        return trigger;
    }
}
