package rubriek.clipping.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Takes in a body: unpacks it, and stops at the limit, however much is behind it or inside it. */
final class Intake {

    private static final int AT_A_TIME = 16 * 1024;

    /** What a gzip of a body within the limit may be longer than the body itself. */
    private static final int PACKING = 64 * 1024;

    private final int most;
    private final Enough enough;
    private final Deadline deadline;
    private byte[] read = new byte[AT_A_TIME];
    private int length;

    Intake(int most, Enough enough, Deadline deadline) {
        this.most = most;
        this.enough = enough;
        this.deadline = deadline;
    }

    /** What was read. */
    byte[] body() {
        return Arrays.copyOf(read, length);
    }

    /** @param encoding the header Content-Encoding */
    Ending take(InputStream from, @Nullable String encoding) {
        try {
            return drain(unpacked(new AtMost(from, most + (long) PACKING), encoding));
        } catch (IOException broken) {
            return deadline.over() ? Ending.TOO_SLOW : Ending.BROKEN;
        }
    }

    private static InputStream unpacked(InputStream from, @Nullable String encoding) throws IOException {
        var name = encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "", "identity" -> from;
            case "gzip", "x-gzip" -> new GZIPInputStream(from, AT_A_TIME);
            default -> throw new IOException("packed in a way that was not asked for: " + name);
        };
    }

    private Ending drain(InputStream from) throws IOException {
        while (true) {
            if (length == read.length) read = Arrays.copyOf(read, Math.min(2 * length, most + 1));
            var more = from.read(read, length, read.length - length);
            if (more < 0) return Ending.WHOLE;
            length += more;
            if (length > most) return tooLong();
            if (enough.reached(read, length)) return Ending.ENOUGH;
            if (deadline.over()) return Ending.TOO_SLOW;
        }
    }

    private Ending tooLong() {
        length = most;
        return Ending.TOO_LONG;
    }

    /** Ends in an exception when more than that comes in: a header of gzip can be endless too. */
    private static final class AtMost extends InputStream {

        private final InputStream from;
        private long left;

        AtMost(InputStream from, long most) {
            this.from = from;
            left = most;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] to, int offset, int most) throws IOException {
            if (left <= 0) throw new IOException("too much");
            var more = from.read(to, offset, (int) Math.min(left, most));
            if (more > 0) left -= more;
            return more;
        }
    }
}
