package rubriek.media;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Reads the chunks of a PNG (W3C PNG, third edition, section 5) up to its end, and keeps those that draw. */
final class PngFile {

    private static final int SIGNATURE = 8;
    private static final Set<String> DRAWING = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private final byte[] file;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private Orientation orientation = Orientation.UPRIGHT;
    private byte @Nullable [] profile;

    private PngFile(byte[] file) {
        this.file = file;
    }

    static Negative bare(byte[] file) {
        var png = new PngFile(file);
        png.bare.write(file, 0, SIGNATURE);
        png.chunks();
        return new Negative(png.bare.toByteArray(), png.orientation, png.profile);
    }

    private void chunks() {
        var at = SIGNATURE;
        while (true) {
            if (at > file.length - 12) throw new Broken("cut off");
            var length = ByteBuffer.wrap(file).getInt(at);
            if (length < 0 || length > file.length - at - 12) throw new Broken("a chunk ends behind the file");
            var name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (DRAWING.contains(name)) bare.write(file, at, length + 12);
            else look(name, Arrays.copyOfRange(file, at + 8, at + 8 + length));
            if (name.equals("IEND")) return;
            at += length + 12;
        }
    }

    private void look(String name, byte[] content) {
        switch (name) {
            case "acTL" -> throw Negative.moves();
            case "eXIf" -> orientation = Orientation.of(content);
            case "iCCP" -> profile = profile(content);
            default -> {}
        }
    }

    /** A name, a zero, the method, and the profile, compressed; inflated no further than any profile goes. */
    private static byte @Nullable [] profile(byte[] content) {
        var start = 0;
        while (start < content.length && content[start] != 0) start++;
        if (start + 2 >= content.length) return null;
        try (var inflated =
                new InflaterInputStream(new ByteArrayInputStream(content, start + 2, content.length - start - 2))) {
            return inflated.readNBytes(Screen.LARGEST_PROFILE);
        } catch (IOException unreadable) {
            return null; // colours without a profile are those of a screen
        }
    }
}
