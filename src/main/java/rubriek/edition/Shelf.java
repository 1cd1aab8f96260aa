package rubriek.edition;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rubriek.shared.WaitingRoom;

/**
 * Keeps what was printed last, so that the rush of readers after a mail costs one printing. Who asks for what is being printed waits
 * for it, as long as there are not too many and it does not take too long.
 */
final class Shelf {

    private static final int ROOM = 32;

    /** Of the threads that answer there are three times as many. */
    private static final int MOST_WAITING = 64;

    /** Longer than one waits in the line for paper. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final WaitingRoom room = new WaitingRoom(MOST_WAITING, LONGEST_WAIT, "printing-busy");

    private final Map<String, Place> places = new LinkedHashMap<>(ROOM * 2, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
            return size() > ROOM;
        }
    };

    /** @throws rubriek.shared.Busy when too many wait for what is being printed, or it takes too long */
    byte[] get(String hash, Supplier<byte[]> printing) {
        return place(hash).get(room, printing);
    }

    private synchronized Place place(String hash) {
        return places.computeIfAbsent(hash, key -> new Place());
    }

    private static final class Place {

        private final Lock lock = new ReentrantLock();
        private byte @Nullable [] document;

        byte[] get(WaitingRoom room, Supplier<byte[]> printing) {
            room.await(lock::tryLock);
            try {
                if (document == null) document = printing.get();
                return document;
            } finally {
                lock.unlock();
            }
        }
    }
}
