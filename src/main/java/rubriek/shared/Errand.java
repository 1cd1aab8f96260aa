package rubriek.shared;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Long work in the background, on a thread of its own. What is to be done stands in rows: whoever wakes it only says that there are some,
 * and what breaks off is found by whoever wakes it next.
 */
public final class Errand {

    private static final Logger LOG = Logger.getLogger(Errand.class);
    private static final int SECONDS_TO_END = 10;

    private final String name;
    private final Consumer<BooleanSupplier> work;
    private final ExecutorService thread;
    private final AtomicBoolean called = new AtomicBoolean();
    private volatile boolean ending;

    /** @param work is told how to ask whether the program ends, and then leaves the rest */
    public Errand(String name, Consumer<BooleanSupplier> work) {
        this.name = name;
        this.work = work;
        thread = thread(name);
    }

    /** There is something to do. */
    public void wake() {
        if (ending || !called.compareAndSet(false, true)) return;
        try {
            thread.execute(this::run);
        } catch (RejectedExecutionException over) {
            LOG.debugf("the program ends; %s go on after the next start", name);
        }
    }

    private void run() {
        called.set(false);
        try {
            work.accept(() -> ending);
        } catch (RuntimeException away) {
            LOG.warnf("%s wait: %s", name, away.getMessage());
        }
    }

    /** The program ends. */
    public void end() throws InterruptedException {
        ending = true;
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) LOG.warnf("%s did not end in time", name);
    }

    /** One that does not keep the program from ending. */
    public static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }
}
