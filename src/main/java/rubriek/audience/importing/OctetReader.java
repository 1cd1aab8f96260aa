package rubriek.audience.importing;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Reads octet by octet out of a buffer, and takes back what was read too far. */
final class OctetReader {

    private static final int SIZE = 64 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[SIZE];
    private int at;
    private int end;

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

    /** Puts these octets before what is read next. */
    void back(byte[] octets, int from, int to) {
        var rest = Arrays.copyOfRange(buffer, at, end);
        var joined = new byte[Math.max(SIZE, to - from + rest.length)];
        System.arraycopy(octets, from, joined, 0, to - from);
        System.arraycopy(rest, 0, joined, to - from, rest.length);
        buffer = joined;
        at = 0;
        end = to - from + rest.length;
    }

    private boolean fill() throws IOException {
        var read = in.read(buffer, 0, SIZE);
        at = 0;
        end = Math.max(read, 0);
        return read > 0;
    }
}
