package rubriek.support;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import rubriek.support.SmtpSink.Moment;

/**
 * How an {@link SmtpSink} shall behave at a moment.
 *
 * @param about the recipient it is for, or everybody
 * @param reply instead of the usual one
 * @param left how many times more
 */
record SinkOrder(
        Moment moment,
        @Nullable String about,
        @Nullable String reply,
        boolean hangsUp,
        Duration delay,
        @Nullable CountDownLatch until,
        AtomicInteger left) {

    /** Nothing unusual, always. */
    static SinkOrder at(Moment moment) {
        return new SinkOrder(moment, null, null, false, Duration.ZERO, null, new AtomicInteger(Integer.MAX_VALUE));
    }

    SinkOrder replying(String words) {
        return new SinkOrder(moment, about, words, hangsUp, delay, until, left);
    }

    SinkOrder about(String recipient) {
        return new SinkOrder(moment, recipient, reply, hangsUp, delay, until, left);
    }

    SinkOrder hangingUp() {
        return new SinkOrder(moment, about, reply, true, delay, until, left);
    }

    SinkOrder after(Duration time) {
        return new SinkOrder(moment, about, reply, hangsUp, time, until, left);
    }

    SinkOrder after(CountDownLatch latch) {
        return new SinkOrder(moment, about, reply, hangsUp, delay, latch, left);
    }

    SinkOrder times(int count) {
        return new SinkOrder(moment, about, reply, hangsUp, delay, until, new AtomicInteger(count));
    }

    /** Whether it is for this moment, and not used up. */
    boolean takes(Moment now, String argument) {
        return moment == now
                && (about == null || argument.contains("<" + about + ">"))
                && left.getAndUpdate(x -> Math.max(0, x - 1)) > 0;
    }

    /** Whether it is for this moment, and not used up; takes nothing of it. */
    boolean standsFor(Moment some) {
        return moment == some && left.get() > 0;
    }

    /** Passes the time that it takes, or less if the sink is closed. */
    void pass(CountDownLatch closed) {
        try {
            if (!delay.isZero()) closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            if (until != null) until.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }
}
