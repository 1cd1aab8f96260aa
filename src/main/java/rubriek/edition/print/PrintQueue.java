package rubriek.edition.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import rubriek.shared.WaitingRoom;

/** Lets so many print at once; a few others wait, first come first served, and for a while. */
final class PrintQueue {

    /** A newsletter is printed in a second, a thick magazine in some; whoever stood behind all of these would have given up. */
    private static final int MOST_WAITING = 16;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Semaphore places;
    private final WaitingRoom room;

    PrintQueue(int atOnce) {
        this(atOnce, MOST_WAITING, LONGEST_WAIT);
    }

    PrintQueue(int atOnce, int mostWaiting, Duration longestWait) {
        places = new Semaphore(atOnce, true);
        room = new WaitingRoom(mostWaiting, longestWait, "printing-busy");
    }

    /** What is printed, when a place is free. @throws rubriek.shared.Busy when too many wait, or none comes free in time */
    byte[] take(Printing printing) {
        room.await(places::tryAcquire);
        try {
            return printing.print();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    @FunctionalInterface
    interface Printing {

        byte[] print() throws IOException;
    }
}
