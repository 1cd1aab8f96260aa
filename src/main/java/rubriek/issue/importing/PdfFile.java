package rubriek.issue.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import rubriek.shared.Refused;

/** Opens a PDF that may be anything: broken, locked, endless, or small on the disk and huge in memory. */
final class PdfFile {

    static final int MOST_PAGES = 300;

    /** What one stream of a newsletter may unpack to, and all of them together. */
    private static final long MOST_OF_A_STREAM = 128L << 20;

    private static final long MOST_OF_ALL = 1L << 30;

    /** The method that the first octet of packed data names (RFC 1950 section 2.2). */
    private static final int DEFLATED = 8;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] HEADER = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    /** Readers must find the header within the first kilobyte (ISO 32000-1 annex H.3). */
    private static final int HEADER_WITHIN = 1024;

    /** A large PDF takes a few hundred megabytes while it is read. */
    private static final Semaphore ROOM = new Semaphore(2);

    private PdfFile() {}

    /** @throws Refused {@code pdf-broken}, {@code pdf-locked}, {@code pdf-too-long} or {@code pdf-without-text} */
    static Contents contents(byte[] file) {
        var header = indexOf(file, HEADER, 0);
        if (header < 0 || header > HEADER_WITHIN || !staysSmall(file)) throw Refused.unprocessable("pdf-broken");
        ROOM.acquireUninterruptibly();
        try {
            return opened(file);
        } finally {
            ROOM.release();
        }
    }

    /**
     * What a PDF holds.
     *
     * @param tree its structure, when this program printed it
     * @param lines as they are set; none when there is a structure
     */
    record Contents(Optional<PdfPart.Tag> tree, List<PdfLines.SetLine> lines) {}

    private static Contents opened(byte[] file) {
        try (var document = Loader.loadPDF(file)) {
            if (document.getNumberOfPages() > MOST_PAGES) throw Refused.unprocessable("pdf-too-long", MOST_PAGES);
            var tree = PdfTree.of(document);
            var lines = tree.isPresent() ? List.<PdfLines.SetLine>of() : PdfLines.of(document);
            if (lines.isEmpty() && tree.isEmpty()) throw Refused.unprocessable("pdf-without-text");
            return new Contents(tree, lines);
        } catch (InvalidPasswordException locked) {
            throw Refused.unprocessable("pdf-locked");
        } catch (PdfLines.TooMuch drawn) {
            throw Refused.unprocessable("pdf-too-long", MOST_PAGES);
        } catch (Refused refused) {
            throw refused;
        } catch (IOException | RuntimeException | StackOverflowError malformed) {
            throw Refused.unprocessable("pdf-broken");
        }
    }

    /** Unpacks every stream once without keeping it. */
    private static boolean staysSmall(byte[] file) {
        var buffer = new byte[1 << 16];
        var all = 0L;
        for (var at = indexOf(file, STREAM, 0); at >= 0; at = indexOf(file, STREAM, at + STREAM.length)) {
            var from = behindLineEnd(file, at + STREAM.length);
            if (from + 1 >= file.length || (file[from] & 0x0F) != DEFLATED) continue;
            var size = unpacked(file, from, buffer);
            all += size;
            if (size > MOST_OF_A_STREAM || all > MOST_OF_ALL) return false;
        }
        return true;
    }

    private static long unpacked(byte[] file, int from, byte[] buffer) {
        var inflater = new Inflater();
        try {
            inflater.setInput(file, from, file.length - from);
            var size = 0L;
            while (!inflater.finished() && size <= MOST_OF_A_STREAM) {
                var read = inflater.inflate(buffer);
                if (read == 0) break;
                size += read;
            }
            return size;
        } catch (DataFormatException notPacked) {
            return 0;
        } finally {
            inflater.end();
        }
    }

    private static int behindLineEnd(byte[] file, int at) {
        var from = at;
        if (from < file.length && file[from] == '\r') from++;
        if (from < file.length && file[from] == '\n') from++;
        return from;
    }

    private static int indexOf(byte[] file, byte[] word, int from) {
        for (var at = from; at <= file.length - word.length; at++) {
            var i = 0;
            while (i < word.length && file[at + i] == word[i]) i++;
            if (i == word.length) return at;
        }
        return -1;
    }
}
