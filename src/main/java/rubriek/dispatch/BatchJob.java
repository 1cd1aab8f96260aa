package rubriek.dispatch;

import jakarta.inject.Singleton;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** A batch that is handed to a courier. */
@Singleton
class BatchJob implements Job {

    private final Courier courier;
    private final Progress progress;

    BatchJob(Courier courier, Progress progress) {
        this.courier = courier;
        this.progress = progress;
    }

    @Override
    public void execute(JobExecutionContext context) {
        var batch = Batches.of(context.getMergedJobDataMap());
        var putDown = courier.send(batch);
        putDown.stop().ifPresent(why -> progress.hold(batch.dispatch(), why.reason(), why.words()));
        progress.after(batch, putDown.until());
    }
}
