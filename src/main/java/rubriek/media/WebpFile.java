package rubriek.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;

/**
 * Reads the chunks of a WebP (RFC 9649 section 2) and keeps those that draw. The size of what is coded is held against the limits here:
 * the header before it may claim less.
 */
final class WebpFile {

    private static final int HEADER = 12;
    private static final int CHUNK = 8;
    private static final int ALPHA = 0x10;

    private final byte[] file;
    private final ByteBuffer numbers;
    private final ByteArrayOutputStream bare = new ByteArrayOutputStream();
    private Orientation orientation = Orientation.UPRIGHT;
    private byte @Nullable [] profile;
    private boolean drawn;

    private WebpFile(byte[] file) {
        this.file = file;
        numbers = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    static Negative bare(byte[] file) {
        var webp = new WebpFile(file);
        webp.chunks();
        if (!webp.drawn) throw new Broken("nothing is drawn");
        return new Negative(webp.whole(), webp.orientation, webp.profile);
    }

    private void chunks() {
        if (file.length < HEADER) throw new Broken("cut off");
        var end = CHUNK + Integer.toUnsignedLong(numbers.getInt(4));
        if (end > file.length) throw new Broken("cut off");
        for (int at = HEADER; at <= end - CHUNK; ) {
            var length = Integer.toUnsignedLong(numbers.getInt(at + 4));
            if (length > end - at - CHUNK) throw new Broken("a chunk ends behind the file");
            chunk(new String(file, at, 4, StandardCharsets.ISO_8859_1), at, (int) length);
            at += CHUNK + (int) (length + length % 2);
        }
    }

    private void chunk(String name, int at, int length) {
        var content = at + CHUNK;
        switch (name) {
            case "ANIM", "ANMF" -> throw Negative.moves();
            case "EXIF" -> orientation = Orientation.of(Arrays.copyOfRange(file, content, content + length));
            case "ICCP" -> profile = Arrays.copyOfRange(file, content, content + length);
            case "VP8X", "ALPH" -> keep(at, length);
            case "VP8 ", "VP8L" -> {
                limit(name, content, length);
                if (name.equals("VP8L"))
                    bare.reset(); // says all by itself, and the decoder loses what is transparent in it otherwise
                drawn = true;
                keep(at, length);
            }
            default -> {}
        }
    }

    private void keep(int at, int length) {
        bare.write(file, at, CHUNK + length);
        if (length % 2 == 1) bare.write(0);
    }

    /** Sections 2.5 (lossy: 14 bits each behind the start code) and 3.4 (lossless: 14 bits each, less one). */
    private void limit(String name, int content, int length) {
        if (length < 10) throw new Broken("no picture");
        if (name.equals("VP8L")) {
            var bits = numbers.getInt(content + 1);
            Limits.check((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1, Limits.WEBP_PIXELS);
            if ((bits >>> 28 & 1) == 1)
                throw Refused.unprocessable("picture-sheer-webp"); // the decoder would paint the holes
        } else {
            Limits.check(
                    numbers.getShort(content + 6) & 0x3FFF, numbers.getShort(content + 8) & 0x3FFF, Limits.WEBP_PIXELS);
        }
    }

    private byte[] whole() {
        var chunks = bare.toByteArray();
        var whole = ByteBuffer.allocate(HEADER + chunks.length).order(ByteOrder.LITTLE_ENDIAN);
        whole.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(4 + chunks.length);
        whole.put("WEBP".getBytes(StandardCharsets.US_ASCII)).put(chunks);
        if (chunks[0] == 'V' && chunks[3] == 'X') whole.put(HEADER + CHUNK, (byte) (chunks[CHUNK] & ALPHA));
        return whole.array();
    }
}
