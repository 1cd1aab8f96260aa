package rubriek.audience.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text file into records, and goes on behind one that is broken: its length is limited without being held, its octets are
 * decoded by themselves, and a quote that is never closed costs one line. A library reads well-formed CSV as well and gives up at each
 * of these; see decision 140.
 */
final class Records {

    /** Octets of the longest record. */
    static final int MOST = 64 * 1024;

    /**
     * One record without its line end.
     *
     * @param line where it begins, counted from 1
     * @param until the last line of it; of one with a quote that is not closed, the last that was read into the same value
     */
    record Found(
            long line, long until, String text, @Nullable SkipReason fault) {

        static Found faulty(long line, SkipReason fault) {
            return new Found(line, line, "", fault);
        }
    }

    /** Where in a cell an octet stands. */
    private enum Place {
        BEGIN,
        PLAIN,
        QUOTED,
        /** Behind a quote that closes, unless another one follows at once. */
        CLOSED
    }

    private static final int NO_QUOTES = -1;

    private final OctetReader in;
    private final Charset charset;
    private final byte[] octets = new byte[MOST];
    private int quote = NO_QUOTES;
    private int delimiter = NO_QUOTES;
    private int length;
    private long line = 1;
    private int firstLineEnd;
    private boolean ascii;

    Records(InputStream in, Charset charset) {
        this.in = new OctetReader(in);
        this.charset = charset;
    }

    /** From now on a line end between quotes belongs to the record; before, each line is one. */
    void mindQuotes(char delimiting) {
        quote = '"';
        delimiter = delimiting;
    }

    /** The one that was read last was none: what stands behind its first line comes back, to be read anew. */
    void giveUp(Found last) {
        if (firstLineEnd == 0) return;
        var rest = Arrays.copyOfRange(octets, firstLineEnd, length + 1);
        rest[rest.length - 1] = '\n';
        in.back(rest, 0, rest.length);
        line = last.line() + 1;
    }

    /** The next one that is not blank; null behind the last one. */
    @Nullable
    Found next() throws IOException {
        while (in.peek() >= 0) {
            var found = read();
            if (found.fault() != null || !found.text().isBlank()) return found;
        }
        return null;
    }

    /** The first line comes back to be read anew. */
    void again(Found first) {
        var text = (first.text() + "\n").getBytes(charset);
        in.back(text, 0, text.length);
        line = first.line();
    }

    private Found read() throws IOException {
        var began = line;
        length = 0;
        firstLineEnd = 0;
        ascii = true;
        var place = Place.BEGIN;
        var opened = line;
        for (var c = in.read(); c >= 0; c = in.read()) {
            var quoted = place == Place.QUOTED;
            if (!quoted && (c == '\n' || c == '\r')) {
                var until = line;
                endLine(c);
                return found(began, until);
            }
            if (length == MOST) return tooLong(began, quoted, c);
            var next = behind(place, c);
            if (place == Place.CLOSED && next == Place.PLAIN && line > opened)
                return notClosed(began, c, SkipReason.QUOTE_RUNS_ON);
            if (place == Place.BEGIN) opened = line;
            place = next;
            keep(c);
        }
        return place == Place.QUOTED ? notClosed(began, -1, SkipReason.QUOTE_OPEN) : found(began, line);
    }

    private Place behind(Place place, int c) {
        return switch (place) {
            case BEGIN -> c == quote ? Place.QUOTED : c == delimiter ? Place.BEGIN : Place.PLAIN;
            case PLAIN -> c == delimiter ? Place.BEGIN : Place.PLAIN;
            case QUOTED -> c == quote ? Place.CLOSED : Place.QUOTED;
            case CLOSED ->
                c == quote ? Place.QUOTED : c == delimiter ? Place.BEGIN : c == ' ' ? Place.CLOSED : Place.PLAIN;
        };
    }

    private void keep(int c) {
        octets[length++] = (byte) c;
        ascii &= c < 0x80 && c != 0;
        if (c != '\n') return;
        line++;
        if (firstLineEnd == 0) firstLineEnd = length;
    }

    private void endLine(int c) throws IOException {
        if (c == '\r' && in.peek() == '\n') in.read();
        line++;
    }

    /** Only the first line of it is given up; the others may be whole. */
    private Found notClosed(long began, int last, SkipReason fault) {
        var until = length > 0 && octets[length - 1] == '\n' && last < 0 ? line - 1 : line;
        var kept = Arrays.copyOf(octets, length + (last < 0 ? 0 : 1));
        if (last >= 0) kept[length] = (byte) last;
        if (firstLineEnd > 0) {
            in.back(kept, firstLineEnd, kept.length);
            line = began + 1;
        }
        return new Found(began, until, "", fault);
    }

    /** Whatever its length, no more than a buffer of it is in memory. */
    private Found tooLong(long began, boolean quoted, int last) throws IOException {
        if (firstLineEnd > 0) return notClosed(began, last, quoted ? SkipReason.QUOTE_OPEN : SkipReason.QUOTE_RUNS_ON);
        var c = last;
        while (c >= 0 && c != '\n' && c != '\r') c = in.read();
        if (c >= 0) endLine(c);
        return Found.faulty(began, SkipReason.TOO_LONG);
    }

    private Found found(long began, long until) {
        if (ascii) return new Found(began, until, new String(octets, 0, length, StandardCharsets.ISO_8859_1), null);
        for (var i = 0; i < length; i++) if (octets[i] == 0) return unread(began, SkipReason.CHARACTERS);
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(octets, 0, length));
            return new Found(began, until, text.toString(), null);
        } catch (CharacterCodingException otherEncoding) {
            return unread(began, SkipReason.ENCODING);
        }
    }

    /** Of several lines the first alone is given up: the octets may be another's. */
    private Found unread(long began, SkipReason fault) {
        var found = Found.faulty(began, fault);
        giveUp(found);
        return found;
    }
}
