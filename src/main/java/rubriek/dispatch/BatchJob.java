package rubriek.dispatch;

import jakarta.inject.Singleton;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A batch that is handed to a courier. */
@Singleton
class BatchJob implements Job {

    private final Courier courier;
    private final Progress progress;
    private final Bell bell;

    BatchJob(Courier courier, Progress progress, Bell bell) {
        this.courier = courier;
        this.progress = progress;
        this.bell = bell;
    }

    @Override
    public void execute(JobExecutionContext context) {
        carry(Batches.of(context.getMergedJobDataMap()));
    }

    void carry(Batch batch) {
        var putDown = courier.send(batch);
        putDown.stop()
                .filter(why -> progress.hold(batch.dispatch(), why.reason(), why.words()))
                .ifPresent(why -> bell.paused(batch.dispatch(), new Trouble(why.reason(), why.words())));
        progress.after(batch, putDown.until());
    }
}
