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
     */
    record Found(long line, String text, @Nullable SkipReason fault) {

        static Found faulty(long line, SkipReason fault) {
            return new Found(line, "", fault);
        }
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
        var quoted = false;
        var cellBegins = true;
        for (var c = in.read(); c >= 0; c = in.read()) {
            if (!quoted && (c == '\n' || c == '\r')) {
                endLine(c);
                return found(began);
            }
            if (length == MOST) return quoted && firstLineEnd > 0 ? neverClosed(began, c) : tooLong(began, c);
            quoted = c == quote && (quoted || cellBegins) ? !quoted : quoted;
            cellBegins = c == delimiter || (c == quote && quoted);
            keep(c);
        }
        return quoted ? neverClosed(began, -1) : found(began);
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
    private Found neverClosed(long began, int last) throws IOException {
        var kept = Arrays.copyOf(octets, length + (last < 0 ? 0 : 1));
        if (last >= 0) kept[length] = (byte) last;
        if (firstLineEnd > 0) {
            in.back(kept, firstLineEnd, kept.length);
            line = began + 1;
        }
        return Found.faulty(began, SkipReason.QUOTE_OPEN);
    }

    /** Whatever its length, no more than a buffer of it is in memory. */
    private Found tooLong(long began, int last) throws IOException {
        var c = last;
        while (c >= 0 && c != '\n' && c != '\r') c = in.read();
        if (c >= 0) endLine(c);
        return Found.faulty(began, SkipReason.TOO_LONG);
    }

    private Found found(long began) {
        if (ascii) return new Found(began, new String(octets, 0, length, StandardCharsets.ISO_8859_1), null);
        for (var i = 0; i < length; i++) if (octets[i] == 0) return Found.faulty(began, SkipReason.CHARACTERS);
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(octets, 0, length));
            return new Found(began, text.toString(), null);
        } catch (CharacterCodingException otherEncoding) {
            return Found.faulty(began, SkipReason.ENCODING);
        }
    }
}
