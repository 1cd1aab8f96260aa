package rubriek.media;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/**
 * A picture in memory, 4 octets a pixel.
 *
 * @param argb row by row, alpha in the highest octet
 * @param sheer whether some of it is transparent
 */
record Canvas(int width, int height, int[] argb, boolean sheer) implements Rows {

    private static final int OPAQUE = 0xFF;

    static Canvas of(int width, int height, int[] argb) {
        return new Canvas(width, height, argb, Arrays.stream(argb).anyMatch(pixel -> pixel >>> 24 != OPAQUE));
    }

    @Override
    public void read(int y, int[] into) {
        System.arraycopy(argb, y * width, into, 0, width);
    }

    /** The same picture, held as the photographer meant it. */
    Canvas turned(Orientation orientation) {
        if (orientation.equals(Orientation.UPRIGHT)) return this;
        var wide = orientation.sideways() ? height : width;
        var high = orientation.sideways() ? width : height;
        var turned = new int[argb.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                var from = argb[y * width + (orientation.mirrored() ? width - 1 - x : x)];
                turned[
                        switch (orientation.quarters()) {
                            case 1 -> x * wide + (wide - 1 - y);
                            case 2 -> (high - 1 - y) * wide + (wide - 1 - x);
                            case 3 -> (high - 1 - x) * wide + y;
                            default -> y * wide + x;
                        }] = from;
            }
        }
        return new Canvas(wide, high, turned, sheer);
    }

    /** For an encoder; shares the pixels. */
    BufferedImage image() {
        var colours = sheer
                ? new DirectColorModel(32, 0xFF0000, 0xFF00, 0xFF, 0xFF000000)
                : new DirectColorModel(24, 0xFF0000, 0xFF00, 0xFF);
        var buffer = new DataBufferInt(argb, argb.length);
        var raster = Raster.createPackedRaster(buffer, width, height, width, colours.getMasks(), null);
        return new BufferedImage(colours, raster, false, null);
    }
}
