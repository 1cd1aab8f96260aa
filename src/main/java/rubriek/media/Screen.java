package rubriek.media;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/** Turns the colours of a camera or a scanner into those of a screen, sRGB, which every program takes a picture without a profile for. */
final class Screen {

    static final int LARGEST_PROFILE = 4 * 1024 * 1024;

    private static final int ROWS_AT_ONCE = 64;
    private static final int CHANNELS = 3;

    private Screen() {}

    /** The picture in sRGB; as it is when there is no profile, or none that makes sense for it. */
    static Canvas show(Canvas canvas, byte @Nullable [] profile) {
        if (profile == null) return canvas;
        try {
            var known = ICC_Profile.getInstance(profile);
            if (known.getColorSpaceType() != ColorSpace.TYPE_RGB) return canvas;
            var screen = ColorSpace.getInstance(ColorSpace.CS_sRGB);
            return converted(canvas, new ColorConvertOp(new ICC_ColorSpace(known), screen, null));
        } catch (IllegalArgumentException | CMMException | ArrayIndexOutOfBoundsException nonsense) {
            return canvas; // a viewer passes over a broken profile too
        }
    }

    private static Canvas converted(Canvas canvas, ColorConvertOp conversion) {
        var argb = canvas.argb().clone();
        for (int y = 0; y < canvas.height(); y += ROWS_AT_ONCE) {
            var rows = Math.min(ROWS_AT_ONCE, canvas.height() - y);
            convert(argb, y * canvas.width(), canvas.width(), rows, conversion);
        }
        return new Canvas(canvas.width(), canvas.height(), argb, canvas.sheer());
    }

    private static void convert(int[] argb, int from, int width, int rows, ColorConvertOp conversion) {
        var camera = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, rows, CHANNELS, null);
        var pixels = width * rows;
        var samples = new int[pixels * CHANNELS];
        for (int i = 0; i < pixels; i++) {
            samples[i * CHANNELS] = argb[from + i] >> 16 & 0xFF;
            samples[i * CHANNELS + 1] = argb[from + i] >> 8 & 0xFF;
            samples[i * CHANNELS + 2] = argb[from + i] & 0xFF;
        }
        camera.setPixels(0, 0, width, rows, samples);
        var screen = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, rows, CHANNELS, null);
        conversion.filter(camera, screen).getPixels(0, 0, width, rows, samples);
        for (int i = 0; i < pixels; i++) {
            argb[from + i] = (argb[from + i] & 0xFF000000)
                    | samples[i * CHANNELS] << 16
                    | samples[i * CHANNELS + 1] << 8
                    | samples[i * CHANNELS + 2];
        }
    }
}
