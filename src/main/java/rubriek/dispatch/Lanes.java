package rubriek.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The lanes of one relay, as many as it has connections. A lane that is given back stays open for the next who asks, as long as somebody is on a trip. For many threads. */
final class Lanes {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Carrier carrier;
    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition free = lock.newCondition();
    private final Deque<Lane> idle = new ArrayDeque<>();
    private int taken;
    private int trips;

    Lanes(Carrier carrier, int most) {
        this.carrier = carrier;
        this.most = most;
    }

    /** Somebody may ask for a lane from now on, until {@link #end}. */
    void begin() {
        lock.lock();
        trips++;
        lock.unlock();
    }

    /** Lanes that nobody is left to ask for are closed. */
    void end() {
        List<Lane> over = new ArrayList<>();
        lock.lock();
        try {
            trips--;
            while (idle.size() + taken > trips && !idle.isEmpty()) over.add(idle.removeLast());
        } finally {
            lock.unlock();
        }
        over.forEach(Lane::close);
    }

    boolean hasOne() {
        lock.lock();
        try {
            return taken < most;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until there is one, which {@link #giveBack} is to follow. @return nothing when the program ends first */
    Optional<Lane> take(Ending ending) {
        lock.lock();
        try {
            while (taken >= most) {
                if (ending.hasBegun()) return Optional.empty();
                free.awaitNanos(BETWEEN_LOOKS.toNanos());
            }
            taken++;
            return Optional.of(idle.isEmpty() ? carrier.open() : idle.removeFirst());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    void giveBack(Lane lane) {
        lock.lock();
        try {
            taken--;
            idle.addFirst(lane);
            free.signal();
        } finally {
            lock.unlock();
        }
    }
}
