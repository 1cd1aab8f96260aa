package rubriek.audience.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import rubriek.shared.Refused;

/**
 * Unpacks an .xlsx once without keeping anything, before it is read: what its directory says of sizes is nothing to go by. A file that
 * swells beyond what a sheet of a million people takes, or holds one row as large as a file, is refused.
 */
final class ZipLimits {

    private static final int MOST_ENTRIES = 2_000;
    private static final long MOST_OCTETS = 1L << 30;

    /** The table of texts is the one part that is kept in memory while the sheet is read. */
    private static final long MOST_TEXTS = 48L << 20;

    /** A part that is neither sheet nor texts is read whole. */
    private static final long MOST_OTHERWISE = 8L << 20;

    private static final int MOST_IN_ONE_ROW = 1 << 20;

    /** Real sheets shrink to a tenth or a thirtieth. */
    private static final int MOST_RATIO = 150;

    private static final long TOO_SMALL_TO_MATTER = 8L << 20;

    private static final byte[] ROW = "<row".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PLACE = " r=\"".getBytes(StandardCharsets.US_ASCII);
    private static final int LETTERS_OF_A_COLUMN = 3;

    private ZipLimits() {}

    /** @throws Refused {@code import-unreadable}, {@code import-bomb} */
    static void check(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw bomb();
            var total = 0L;
            for (var entries = zip.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                try (var octets = zip.getInputStream(entry)) {
                    total += unpack(entry, octets, MOST_OCTETS - total);
                }
            }
        } catch (ZipException damaged) {
            throw Refused.unprocessable("import-unreadable");
        }
    }

    private static long unpack(ZipEntry entry, InputStream octets, long left) throws IOException {
        var sheet = entry.getName().startsWith("xl/worksheets/");
        var most = Math.min(left, sheet ? MOST_OCTETS : others(entry.getName()));
        var buffer = new byte[64 * 1024];
        var scan = new Scan();
        var total = 0L;
        for (var read = octets.read(buffer); read >= 0; read = octets.read(buffer)) {
            total += read;
            var packed = Math.max(1, entry.getCompressedSize());
            if (total > most || (total > TOO_SMALL_TO_MATTER && total / packed > MOST_RATIO)) throw bomb();
            if (sheet) scan.look(buffer, read);
        }
        return total;
    }

    private static long others(String name) {
        if (name.equalsIgnoreCase("xl/sharedStrings.xml")) return MOST_TEXTS;
        return name.endsWith(".xml") || name.endsWith(".rels") ? MOST_OTHERWISE : MOST_OCTETS;
    }

    private static Refused bomb() {
        return Refused.unprocessable("import-bomb");
    }

    /** Sees how far one row is from the next, and whether a cell claims a column beyond all columns. */
    private static final class Scan {

        private int ofRow;
        private int ofPlace;
        private int letters = -1;
        private int sinceRow;

        void look(byte[] octets, int count) {
            for (var i = 0; i < count; i++) look(octets[i]);
        }

        private void look(byte octet) {
            ofRow = octet == ROW[ofRow] ? ofRow + 1 : octet == ROW[0] ? 1 : 0;
            sinceRow++;
            if (ofRow == ROW.length) {
                ofRow = 0;
                sinceRow = 0;
            }
            if (sinceRow > MOST_IN_ONE_ROW) throw bomb();
            place(octet);
        }

        private void place(byte octet) {
            if (letters >= 0) {
                letters = octet >= 'A' && octet <= 'Z' ? letters + 1 : -1;
                if (letters > LETTERS_OF_A_COLUMN) throw bomb();
            }
            ofPlace = octet == PLACE[ofPlace] ? ofPlace + 1 : octet == PLACE[0] ? 1 : 0;
            if (ofPlace < PLACE.length) return;
            ofPlace = 0;
            letters = 0;
        }
    }
}
