package rubriek.clipping.page;

import java.nio.charset.StandardCharsets;
import rubriek.clipping.fetch.Enough;

/** Has seen enough of a page some way behind its head: what a page says of itself stands there, and its first sentences soon after. */
public final class HeadAndText implements Enough {

    private static final byte[] END = "</head".getBytes(StandardCharsets.US_ASCII);
    private static final int TEXT = 256 * 1024;

    private int looked;
    private int end = -1;

    @Override
    public boolean reached(byte[] read, int length) {
        while (end < 0 && looked + END.length <= length) {
            if (matches(read, looked)) end = looked;
            looked++;
        }
        return end >= 0 && length - end >= TEXT;
    }

    private static boolean matches(byte[] read, int at) {
        for (var i = 0; i < END.length; i++) {
            if (lower(read[at + i]) != END[i]) return false;
        }
        return true;
    }

    private static int lower(byte octet) {
        return octet >= 'A' && octet <= 'Z' ? octet + 32 : octet;
    }
}
