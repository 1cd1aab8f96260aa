package rubriek.dispatch.smtp;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Closes sockets whose peer has stopped: a blocking write has no time-out of its own, and that of a read starts anew with each
 * octet that drips in. One thread for a relay's connections, which ends when there are none.
 */
final class Watchdog {

    private static final long LOOKS_EVERY_MILLIS = 200;

    private final ScheduledThreadPoolExecutor rounds = new ScheduledThreadPoolExecutor(1, Watchdog::thread);

    private final Duration longest;

    Watchdog() {
        this(Duration.ofDays(365));
    }

    /** @param longest a connection lasts, whatever it is doing */
    Watchdog(Duration longest) {
        this.longest = longest;
        rounds.setKeepAliveTime(10, TimeUnit.SECONDS);
        rounds.allowCoreThreadTimeOut(true);
        rounds.setRemoveOnCancelPolicy(true);
    }

    Watch watch(Socket socket) {
        return new Watch(socket);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "smtp-watchdog");
        thread.setDaemon(true);
        return thread;
    }

    /** The eye on one socket: armed before a step, disarmed after it. */
    final class Watch implements AutoCloseable {

        private static final long NEVER = Long.MAX_VALUE;

        private final Socket socket;
        private final long born = System.nanoTime();
        private final Future<?> round;
        private volatile long deadline = NEVER;
        private volatile boolean bitten;

        private Watch(Socket socket) {
            this.socket = socket;
            round = rounds.scheduleWithFixedDelay(
                    this::look, LOOKS_EVERY_MILLIS, LOOKS_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }

        void arm(Duration within) {
            deadline = age() + within.toNanos();
        }

        void disarm() {
            deadline = NEVER;
        }

        /** Whether it was this watch that closed the socket. */
        boolean bitten() {
            return bitten;
        }

        @Override
        public void close() {
            round.cancel(false);
        }

        private void look() {
            if (age() < deadline && age() < longest.toNanos()) return;
            bitten = true;
            try {
                socket.close();
            } catch (IOException itIsClosedAllTheSame) {
                // whoever waits for the socket hears of it there
            }
        }

        private long age() {
            return System.nanoTime() - born;
        }
    }
}
