package rubriek.media;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;

/**
 * The rows of a decoded picture with the numbers as they were coded: what a profile makes of them is decided later, on fewer pixels, and
 * the library's own idea of grey would lighten it.
 */
final class DecodedRows implements Rows {

    private static final int OPAQUE = 0xFF << 24;

    private final BufferedImage image;
    private final boolean plain;
    private final int bands;
    private final int shift;
    private int[] samples = new int[0];

    DecodedRows(BufferedImage image) {
        this.image = image;
        var colours = image.getColorModel();
        var type = image.getRaster().getTransferType();
        bands = image.getRaster().getNumBands();
        plain = colours instanceof ComponentColorModel
                && bands <= 4
                && (type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT);
        shift = Math.max(0, colours.getComponentSize(0) - 8);
    }

    @Override
    public int width() {
        return image.getWidth();
    }

    @Override
    public int height() {
        return image.getHeight();
    }

    @Override
    public void read(int y, int[] into) {
        if (!plain) {
            image.getRGB(0, y, width(), 1, into, 0, width());
            return;
        }
        if (samples.length == 0) samples = new int[width() * bands];
        image.getRaster().getPixels(0, y, width(), 1, samples);
        for (int x = 0, at = 0; x < width(); x++, at += bands) into[x] = pixel(at);
    }

    private int pixel(int at) {
        return switch (bands) {
            case 1 -> OPAQUE | grey(at);
            case 2 -> sample(at + 1) << 24 | grey(at);
            case 3 -> OPAQUE | colour(at);
            default -> sample(at + 3) << 24 | colour(at);
        };
    }

    private int grey(int at) {
        return sample(at) * 0x010101;
    }

    private int colour(int at) {
        return sample(at) << 16 | sample(at + 1) << 8 | sample(at + 2);
    }

    private int sample(int at) {
        return samples[at] >> shift;
    }
}
