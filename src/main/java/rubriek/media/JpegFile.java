package rubriek.media;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;

/** Reads the segments of a JPEG (ITU-T T.81 annex B) up to its end, and keeps those that draw. */
final class JpegFile {

    /** A progressive picture has about ten; each costs a pass over the whole picture. */
    private static final int MOST_SCANS = 100;

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ICC = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    private static final byte[] EXIF_NAME = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ICC_NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private final SortedMap<Integer, byte[]> profile = new TreeMap<>();
    private Orientation orientation = Orientation.UPRIGHT;
    private int at = 2;
    private int scans;

    private JpegFile(byte[] file) {
        this.file = file;
    }

    static Negative bare(byte[] file) {
        var jpeg = new JpegFile(file);
        jpeg.bare.write(0xFF);
        jpeg.bare.write(START);
        while (jpeg.segment()) continue;
        return new Negative(jpeg.bare.toByteArray(), jpeg.orientation, jpeg.profile());
    }

    /** @return whether more follow */
    private boolean segment() {
        var marker = marker();
        if (marker == END) {
            bare.write(0xFF);
            bare.write(END);
            return false;
        }
        if (marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7)) return true;
        var length = octet(at) << 8 | octet(at + 1);
        if (length < 2 || at + length > file.length) throw new Broken("a segment ends behind the file");
        look(marker, Arrays.copyOfRange(file, at + 2, at + length));
        var from = at - 2;
        at += length;
        if (marker == SCAN) skipScan();
        if (draws(marker)) bare.write(file, from, at - from);
        return true;
    }

    private int marker() {
        if (octet(at) != 0xFF) throw new Broken("no marker where one is due");
        while (octet(at + 1) == 0xFF) at++;
        at += 2;
        return octet(at - 1);
    }

    private void look(int marker, byte[] content) {
        if (frame(marker) && content.length > 5 && content[5] == 4) throw Refused.unprocessable("picture-cmyk");
        if (marker == SCAN && ++scans > MOST_SCANS) throw new Broken("too many scans");
        if (marker == EXIF && named(content, EXIF_NAME))
            orientation = Orientation.of(Arrays.copyOfRange(content, EXIF_NAME.length, content.length));
        if (marker == ICC && named(content, ICC_NAME) && content.length > ICC_NAME.length + 2)
            profile.put(
                    Byte.toUnsignedInt(content[ICC_NAME.length]),
                    Arrays.copyOfRange(content, ICC_NAME.length + 2, content.length));
    }

    private static boolean frame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** JFIF and Adobe tell how the colours are coded. */
    private static boolean draws(int marker) {
        return marker != COMMENT && (marker < 0xE0 || marker > 0xEF || marker == JFIF || marker == ADOBE);
    }

    /** To the next marker that is not part of the coded picture: stuffed octets and restarts are. */
    private void skipScan() {
        while (octet(at) != 0xFF || octet(at + 1) == 0 || (octet(at + 1) >= 0xD0 && octet(at + 1) <= 0xD7)) at++;
    }

    private int octet(int index) {
        if (index >= file.length) throw new Broken("cut off");
        return Byte.toUnsignedInt(file[index]);
    }

    private static boolean named(byte[] content, byte[] name) {
        return content.length >= name.length && Arrays.equals(content, 0, name.length, name, 0, name.length);
    }

    private byte @Nullable [] profile() {
        if (profile.isEmpty()) return null;
        var whole = new ByteArrayOutputStream();
        profile.values().forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
