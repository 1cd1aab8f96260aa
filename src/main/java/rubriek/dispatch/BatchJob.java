package rubriek.dispatch;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A batch that is handed to a courier. */
@Singleton
class BatchJob implements Job {

    private final Courier courier;
    private final Progress progress;
    private final Bell bell;
    private final Clock clock;

    BatchJob(Courier courier, Progress progress, Bell bell, Clock clock) {
        this.courier = courier;
        this.progress = progress;
        this.bell = bell;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Batches.of(context.getMergedJobDataMap()).ifPresent(this::carry);
    }

    void carry(Batch batch) {
        var began = clock.instant();
        var putDown = courier.send(batch);
        putDown.stop().ifPresent(why -> pause(batch, why, began));
        progress.after(batch, putDown.until());
    }

    private void pause(Batch batch, Breaker.Stop why, Instant began) {
        var first = progress.hold(batch.dispatch(), why.reason(), why.words(), began);
        courier.paused(batch);
        if (first) bell.paused(batch.dispatch(), new Trouble(why.reason(), why.words()));
    }
}
