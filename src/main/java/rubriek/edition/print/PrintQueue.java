package rubriek.edition.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;

/** Lets so many print at once; the others wait, first come first served. */
final class PrintQueue {

    private final Semaphore places;

    PrintQueue(int atOnce) {
        places = new Semaphore(atOnce, true);
    }

    /** What is printed, when a place is free. */
    byte[] take(Printing printing) {
        places.acquireUninterruptibly();
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
