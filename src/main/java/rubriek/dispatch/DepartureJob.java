package rubriek.dispatch;

import jakarta.inject.Singleton;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** The moment of a dispatch has come. */
@Singleton
class DepartureJob implements Job {

    private final Departure departure;

    DepartureJob(Departure departure) {
        this.departure = departure;
    }

    @Override
    public void execute(JobExecutionContext context) {
        Timetable.of(context.getMergedJobDataMap()).ifPresent(departure::leave);
    }
}
