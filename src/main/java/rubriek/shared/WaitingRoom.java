package rubriek.shared;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets so many wait for their turn, each so long, so that what takes its time cannot hold up every thread of the program. Whoever finds no
 * seat, or whose turn does not come, is {@link Busy}.
 */
public final class WaitingRoom {

    private final Semaphore seats;
    private final Duration longest;
    private final String code;

    /**
     * @param most who may wait at the same time
     * @param code of {@link Busy}
     */
    public WaitingRoom(int most, Duration longest, String code) {
        this.seats = new Semaphore(most);
        this.longest = longest;
        this.code = code;
    }

    /** Comes back when it is one's turn. @throws Busy when it is not in time */
    public void await(Turn turn) {
        try {
            if (!turn.within(0, TimeUnit.NANOSECONDS) && !waited(turn)) throw busy();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private boolean waited(Turn turn) throws InterruptedException {
        if (!seats.tryAcquire()) return false;
        try {
            return turn.within(longest.toNanos(), TimeUnit.NANOSECONDS);
        } finally {
            seats.release();
        }
    }

    private Busy busy() {
        return new Busy(code, longest.dividedBy(2));
    }

    /** As a lock or a semaphore tries to be had. */
    @FunctionalInterface
    public interface Turn {

        boolean within(long time, TimeUnit unit) throws InterruptedException;
    }
}
