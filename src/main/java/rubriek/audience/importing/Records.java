package rubriek.audience.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text file into records, and goes on behind one that is broken: its length is limited without being held, its octets are
 * decoded by themselves, and a quote that is not closed costs one line. What it cuts depends on nothing but the octets from the
 * beginning of the file, so that whoever reads it again comes to the same records. A library reads well-formed CSV as well and gives up
 * at each of these; see decision 140.
 */
final class Records {

    /** Octets of the longest record. */
    static final int MOST = 64 * 1024;

    /** Lines of the longest record. */
    static final int MOST_LINES = 1_000;

    /** Octets behind the first line by which the rest is judged. */
    private static final int AHEAD = 4_096;

    /** Octets that are read again with an eye to quotes; of what is given back beyond them each line is a record. */
    static final long MOST_AGAIN = 64L << 20;

    /**
     * One record without its line end.
     *
     * @param line where it begins, counted from 1
     * @param until the last line of it; of one whose lines were given back, the last that was read into the same value
     * @param text empty when it cannot be read; of one whose quote is not closed its first line alone
     */
    record Found(
            long line, long until, String text, @Nullable SkipReason fault) {}

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
    private boolean oneLine;
    private Predicate<String> row = line -> false;
    private long line = 1;
    private long again;
    private long alone;

    private long began;
    private long start;
    private int length;
    private int firstLineEnd;
    private int lineStart;
    private boolean ascii;
    private boolean at;

    Records(InputStream in, Charset charset) {
        this.in = new OctetReader(in);
        this.charset = charset;
    }

    /** From now on a line end between quotes belongs to the record; before, each line is one. */
    void mindQuotes(char delimiting) {
        quote = '"';
        delimiter = delimiting;
    }

    /**
     * What tells that a quote swallowed lines.
     *
     * @param oneLine whether no value may have several
     * @param row whether a line, cut alone, looks like a row; one of several lines gives them back at the first that does
     */
    void mindRows(boolean oneLine, Predicate<String> row) {
        this.oneLine = oneLine;
        this.row = row;
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

    /** Some of the lines behind the first one, of which the last may be cut; they come again with {@link #again}. */
    List<String> ahead() throws IOException {
        length = 0;
        for (var c = in.read(); c >= 0; c = in.read()) {
            octets[length++] = (byte) c;
            if (length == AHEAD) break;
        }
        return new String(octets, 0, length, charset)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** The first line comes back to be read anew; quotes were not minded yet. */
    void again(Found first) {
        in.back();
        line = first.line();
    }

    /** How many octets were read, those that were given back as often as they were. */
    long work() {
        return in.place() + again;
    }

    private Found read() throws IOException {
        begin();
        var place = Place.BEGIN;
        for (var c = in.read(); c >= 0; c = in.read()) {
            var quoted = place == Place.QUOTED;
            if (!quoted && (c == '\n' || c == '\r')) return whole(c);
            if (length == MOST) return tooLong(quoted, c);
            place = behind(place, c);
            keep(c);
            if (place == Place.QUOTED && (c == '\n' || (c == '\r' && in.peek() != '\n'))) {
                var given = lineWithin();
                if (given != null) return given;
            }
        }
        return place == Place.QUOTED ? giveBack(SkipReason.QUOTE_OPEN, lastKept()) : whole(-1);
    }

    private void begin() {
        in.mark();
        began = line;
        start = in.place();
        length = 0;
        firstLineEnd = 0;
        lineStart = 0;
        ascii = true;
        at = false;
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
        at |= c == '@';
    }

    /** A line ends between quotes. @return null to read on */
    private @Nullable Found lineWithin() {
        var ended = line++;
        if (firstLineEnd == 0) {
            firstLineEnd = length;
            in.mark();
            if (oneLine || start < alone) return giveBack(SkipReason.QUOTE_OPEN, ended);
        } else if (looksLikeRow()) {
            return giveBack(SkipReason.QUOTE_RUNS_ON, ended);
        }
        if (line - began == MOST_LINES) return giveBack(SkipReason.QUOTE_OPEN, ended);
        lineStart = length;
        at = false;
        return null;
    }

    /** Octets that are none of the encoding may stand in it: they are a fault of that line, once it is read by itself. */
    private boolean looksLikeRow() {
        return at && row.test(stripped(new String(octets, lineStart, length - lineStart, charset)));
    }

    private static String stripped(String line) {
        var end = line.length();
        while (end > 0 && (line.charAt(end - 1) == '\n' || line.charAt(end - 1) == '\r')) end--;
        return line.substring(0, end);
    }

    private long lastKept() {
        return lineStart == length && line > began ? line - 1 : line;
    }

    /** @param c the line end; -1 at the end of the file */
    private Found whole(int c) throws IOException {
        var until = line;
        endLine(c);
        if (firstLineEnd > 0 && looksLikeRow()) return giveBack(SkipReason.QUOTE_RUNS_ON, until);
        return found(until);
    }

    private void endLine(int c) throws IOException {
        if (c == '\r' && in.peek() == '\n') in.read();
        if (c >= 0) line++;
    }

    /** Whatever its length, no more than a buffer of it is in memory. */
    private Found tooLong(boolean quoted, int last) throws IOException {
        if (quoted && firstLineEnd > 0) return giveBack(SkipReason.QUOTE_OPEN, lastKept());
        in.unmark();
        var until = line;
        var c = last;
        while (c >= 0 && c != '\n' && c != '\r') c = in.read();
        endLine(c);
        return new Found(began, until, "", SkipReason.TOO_LONG);
    }

    /** The first line alone is left out; those behind it come again. */
    private Found giveBack(SkipReason fault, long until) {
        var first = text(firstLineEnd == 0 ? length : firstLineEnd);
        if (firstLineEnd > 0) {
            again += in.back();
            line = began + 1;
            if (again > MOST_AGAIN) alone = Math.max(alone, start + lineStart);
        }
        return new Found(began, until, first == null ? "" : stripped(first), fault);
    }

    private Found found(long until) {
        var text = text(length);
        if (text != null) return new Found(began, until, text, null);
        for (var i = 0; i < length; i++) if (octets[i] == 0) return new Found(began, until, "", SkipReason.CHARACTERS);
        return new Found(began, until, "", SkipReason.ENCODING);
    }

    /** Null when it holds a NUL, or is not of the encoding. */
    private @Nullable String text(int end) {
        if (ascii) return new String(octets, 0, end, StandardCharsets.ISO_8859_1);
        for (var i = 0; i < end; i++) if (octets[i] == 0) return null;
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(octets, 0, end)).toString();
        } catch (CharacterCodingException otherEncoding) {
            return null;
        }
    }
}
