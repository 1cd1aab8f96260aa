package rubriek.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;

/** Pictures to upload, good ones and wicked ones. The good ones are red at the top left, green at the top right, blue below. */
public final class Photos {

    /** Stands in what must not survive. */
    public static final String SECRET = "52.0907N 5.1214E <script>alert(1)</script>";

    private Photos() {}

    public static byte[] jpeg(int width, int height) {
        return written("jpg", drawn(width, height, BufferedImage.TYPE_INT_RGB));
    }

    public static byte[] png(int width, int height) {
        return written("png", drawn(width, height, BufferedImage.TYPE_INT_RGB));
    }

    public static byte[] gif(int width, int height) {
        return written("gif", drawn(width, height, BufferedImage.TYPE_BYTE_INDEXED));
    }

    /** Half of it lets through what lies behind. */
    public static byte[] sheerPng(int width, int height) {
        var image = drawn(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = height / 2; y < height; y++) for (int x = 0; x < width; x++) image.setRGB(x, y, 0);
        return written("png", image);
    }

    /** So full of detail that it packs badly, as foliage does. */
    public static byte[] noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(9);
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) image.setRGB(x, y, random.nextInt(0x1000000));
        return written("jpg", image);
    }

    public static byte[] webp() {
        return resource("/media/still.webp");
    }

    /** Lossy, and transparent at its corners. */
    public static byte[] veiledWebp() {
        return resource("/media/veil.webp");
    }

    /** Lossless, and transparent at its corners. */
    public static byte[] sheerWebp() {
        return resource("/media/sheer.webp");
    }

    /** A JPEG with an EXIF block that says how the camera was held and where, as a telephone writes it. */
    public static byte[] exif(byte[] jpeg, int orientation) {
        var place = ("GPS " + SECRET).getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(26 + place.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
        tiff.putShort((short) orientation).putShort((short) 0).putInt(0);
        tiff.put(place);
        return segment(jpeg, 0xE1, joined("Exif\0\0".getBytes(StandardCharsets.US_ASCII), tiff.array()));
    }

    /** A JPEG with one more segment behind its beginning. */
    public static byte[] segment(byte[] jpeg, int marker, byte[] content) {
        var length = content.length + 2;
        var head = new byte[] {jpeg[0], jpeg[1], (byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length};
        return joined(head, content, java.util.Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG with one more chunk behind its header. */
    public static byte[] chunk(byte[] png, String name, byte[] content) {
        var chunk = ByteBuffer.allocate(12 + content.length).putInt(content.length);
        chunk.put(name.getBytes(StandardCharsets.US_ASCII)).put(content);
        var sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + content.length);
        chunk.putInt((int) sum.getValue());
        var header = java.util.Arrays.copyOf(png, 33);
        return joined(header, chunk.array(), java.util.Arrays.copyOfRange(png, 33, png.length));
    }

    /** A few octets that claim to be a PNG of 50,000 by 50,000 pixels. */
    public static byte[] bomb() {
        var png = png(2, 2);
        var header = ByteBuffer.wrap(png);
        header.putInt(16, 50_000).putInt(20, 50_000);
        var sum = new CRC32();
        sum.update(png, 12, 17);
        header.putInt(29, (int) sum.getValue());
        return png;
    }

    /** A JPEG in the colours of a printing press. */
    public static byte[] cmyk() {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            var raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 8, 8, 4, null);
            writer.write(new IIOImage(raster, null, null));
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    public static BufferedImage read(byte[] picture) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static BufferedImage drawn(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        Graphics2D brush = image.createGraphics();
        paint(brush, Color.RED, 0, 0, width / 2, height / 2);
        paint(brush, Color.GREEN, width / 2, 0, width - width / 2, height / 2);
        paint(brush, Color.BLUE, 0, height / 2, width, height - height / 2);
        brush.dispose();
        return image;
    }

    private static void paint(Graphics2D brush, Color colour, int x, int y, int width, int height) {
        brush.setColor(colour);
        brush.fillRect(x, y, width, height);
    }

    private static byte[] written(String format, BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) throw new IllegalArgumentException(format);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        }
        return out.toByteArray();
    }

    private static byte[] resource(String name) {
        try (var file = Photos.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(file).readAllBytes();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
