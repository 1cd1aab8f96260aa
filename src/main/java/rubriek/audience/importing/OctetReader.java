package rubriek.audience.importing;

import java.io.IOException;
import java.io.InputStream;

/** Reads octet by octet out of a buffer, and goes back to a place that was marked: what stands between is held until the next mark. */
final class OctetReader {

    private static final int SIZE = 64 * 1024;
    private static final int NOWHERE = -1;

    private final InputStream in;
    private byte[] buffer = new byte[2 * SIZE];
    private int at;
    private int end;
    private int mark = NOWHERE;
    private long before;

    OctetReader(InputStream in) {
        this.in = in;
    }

    /** The next octet, 0 to 255; -1 at the end. */
    int read() throws IOException {
        return at < end || fill() ? buffer[at++] & 0xFF : -1;
    }

    /** The next octet without taking it; -1 at the end. */
    int peek() throws IOException {
        return at < end || fill() ? buffer[at] & 0xFF : -1;
    }

    /** How many octets stand before what is read next, from the beginning of the file. */
    long place() {
        return before + at;
    }

    void mark() {
        mark = at;
    }

    /** Holds nothing any longer. */
    void unmark() {
        mark = NOWHERE;
    }

    /**
     * Goes back to the mark.
     *
     * @return how many octets come again
     */
    int back() {
        var again = at - mark;
        at = mark;
        return again;
    }

    private boolean fill() throws IOException {
        var from = mark == NOWHERE ? end : mark;
        var held = end - from;
        var into = held + SIZE > buffer.length ? new byte[held + SIZE] : buffer;
        System.arraycopy(buffer, from, into, 0, held);
        buffer = into;
        before += from;
        mark = mark == NOWHERE ? NOWHERE : 0;
        at = held;
        var read = in.read(buffer, held, SIZE);
        end = held + Math.max(read, 0);
        return read > 0;
    }
}
