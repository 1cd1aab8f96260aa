package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreCMT;
import org.quartz.simpl.InitThreadContextClassLoadHelper;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import rubriek.dispatch.journal.Journal;
import rubriek.shared.database.QuartzDelegate;

/**
 * A Quartz scheduler beside the program's own, on the same tables under another name, with as many threads as there are connections to
 * all relays. So a long dispatch keeps no other work of the program waiting, and each of several instances takes as many batches as
 * it can carry. Its instance goes by the name of this run's journal: who checks in with Quartz is alive.
 */
@ApplicationScoped
class CourierScheduler {

    static final String NAME = "courier";

    private static final String CHECK_IN_EVERY_MILLIS = "5000";

    /** How long an idle instance may not know what another has handed out; Quartz would look every thirty seconds. */
    private static final String LOOK_EVERY_MILLIS = "2000";

    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    private final Scheduler quartz;

    CourierScheduler(Instance<BatchJob> jobs, DataSource database, Journal journal, RelayPlans relays) {
        DBConnectionManager.getInstance().addConnectionProvider(NAME, new Borrowed(database));
        try {
            quartz = new StdSchedulerFactory(properties(journal.name(), relays.connections())).getScheduler();
            quartz.setJobFactory((fired, scheduler) -> jobs.get());
        } catch (SchedulerException misconfigured) {
            throw new IllegalStateException(misconfigured);
        }
    }

    /** For storing triggers, in the caller's transaction, also before {@link #start}. */
    Scheduler quartz() {
        return quartz;
    }

    void start() {
        try {
            quartz.start();
        } catch (SchedulerException failed) {
            throw new IllegalStateException("the courier does not start", failed);
        }
    }

    /** Returns when nothing is being carried any more, or when it takes too long to wait for: then the journal knows. */
    void stop() {
        try {
            CompletableFuture.runAsync(this::shutDown).get(LONGEST_STOP.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unfinished) {
            Log.warnf("the courier does not come to an end: %s", unfinished);
        }
    }

    private void shutDown() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static Properties properties(String instance, int threads) {
        var properties = new Properties();
        properties.putAll(Map.ofEntries(
                Map.entry(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, NAME),
                Map.entry(StdSchedulerFactory.PROP_SCHED_INSTANCE_ID, instance),
                Map.entry(StdSchedulerFactory.PROP_SCHED_IDLE_WAIT_TIME, LOOK_EVERY_MILLIS),
                Map.entry(
                        StdSchedulerFactory
                                .PROP_SCHED_SCHEDULER_THREADS_INHERIT_CONTEXT_CLASS_LOADER_OF_INITIALIZING_THREAD,
                        "true"),
                Map.entry(
                        StdSchedulerFactory.PROP_SCHED_CLASS_LOAD_HELPER_CLASS,
                        InitThreadContextClassLoadHelper.class.getName()),
                Map.entry(StdSchedulerFactory.PROP_THREAD_POOL_CLASS, SimpleThreadPool.class.getName()),
                Map.entry(StdSchedulerFactory.PROP_THREAD_POOL_PREFIX + ".threadCount", String.valueOf(threads)),
                Map.entry(StdSchedulerFactory.PROP_THREAD_POOL_PREFIX + ".threadNamePrefix", NAME)));
        store(properties);
        return properties;
    }

    /** As the program's own scheduler is set up, in the configuration. */
    private static void store(Properties properties) {
        var store = StdSchedulerFactory.PROP_JOB_STORE_PREFIX;
        properties.putAll(Map.ofEntries(
                Map.entry(StdSchedulerFactory.PROP_JOB_STORE_CLASS, JobStoreCMT.class.getName()),
                Map.entry(store + ".driverDelegateClass", QuartzDelegate.class.getName()),
                Map.entry(store + ".dataSource", NAME),
                Map.entry(store + ".nonManagedTXDataSource", NAME),
                Map.entry(store + ".useProperties", "true"),
                Map.entry(store + ".isClustered", "true"),
                Map.entry(store + ".acquireTriggersWithinLock", "true"),
                Map.entry(store + ".clusterCheckinInterval", CHECK_IN_EVERY_MILLIS)));
    }

    /** The program's one data source, which lives longer than this scheduler. */
    private record Borrowed(DataSource database) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return database.getConnection();
        }

        @Override
        public void initialize() {
            // it is ready
        }

        @Override
        public void shutdown() {
            // it is not ours to close
        }
    }
}
