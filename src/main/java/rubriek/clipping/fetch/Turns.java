package rubriek.clipping.fetch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets at most two requests to one host go at a time, and not too many in all; for this instance of the program. */
final class Turns {

    private static final int A_HOST = 2;
    private static final int IN_ALL = 24;

    private final Semaphore all = new Semaphore(IN_ALL, true);
    private final Map<String, Queue> hosts = new ConcurrentHashMap<>();

    /** Those who are at a host, or wait for it. */
    private record Queue(Semaphore places, int people) {

        Queue longer() {
            return new Queue(places, people + 1);
        }
    }

    /** A place at a host until it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** Waits for a place; at the host first, so that who waits for a slow host keeps nobody else waiting. */
    Turn take(String host, Deadline deadline) throws Broken {
        var queue = hosts.merge(host, new Queue(new Semaphore(A_HOST, true), 1), (there, ours) -> there.longer());
        var atHost = false;
        try {
            atHost = acquire(queue.places(), deadline);
            if (!atHost || !acquire(all, deadline)) throw new Broken(Fault.BUSY);
            return () -> {
                all.release();
                queue.places().release();
                leave(host);
            };
        } catch (Broken busy) {
            if (atHost) queue.places().release();
            leave(host);
            throw busy;
        }
    }

    private void leave(String host) {
        hosts.computeIfPresent(
                host, (name, queue) -> queue.people() == 1 ? null : new Queue(queue.places(), queue.people() - 1));
    }

    private static boolean acquire(Semaphore places, Deadline deadline) throws Broken {
        try {
            return places.tryAcquire(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Broken(Fault.BUSY, stopped);
        }
    }

    /** How many hosts somebody is at, or waits for. */
    int hosts() {
        return hosts.size();
    }
}
