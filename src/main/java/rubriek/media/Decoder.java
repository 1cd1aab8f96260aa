package rubriek.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import rubriek.shared.Refused;

/** Unpacks a picture, after its header was held against the limits, into no more memory than there is for one. */
final class Decoder {

    /** Of a larger one only every second (third, …) pixel of every second row is kept: still more than the largest print has. */
    private static final long MOST_OCTETS = 96L * 1024 * 1024;

    private Decoder() {}

    /** @throws Refused {@code picture-too-many-pixels}, {@code picture-moves} */
    static BufferedImage decode(Negative negative, Form form) throws IOException {
        var reader = reader(form);
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(negative.octets()))) {
            reader.setInput(input, false, true);
            Limits.check(
                    reader.getWidth(0), reader.getHeight(0), form == Form.WEBP ? Limits.WEBP_PIXELS : Limits.PIXELS);
            if (form == Form.GIF && reader.getNumImages(true) > 1) throw Negative.moves();
            return read(reader);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(ImageReader reader) throws IOException {
        var step = step(reader);
        var how = reader.getDefaultReadParam();
        how.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, how);
    }

    private static int step(ImageReader reader) throws IOException {
        var samples = reader.getImageTypes(0).next().getSampleModel();
        var octets = (long) samples.getNumBands() * Math.max(1, samples.getSampleSize(0) / 8);
        var whole = octets * reader.getWidth(0) * reader.getHeight(0);
        var step = 1;
        while (whole / ((long) step * step) > MOST_OCTETS) step++;
        return step;
    }

    private static ImageReader reader(Form form) throws IOException {
        if (form == Form.WEBP) return new WebPImageReaderSpi().createReaderInstance();
        return ImageIO.getImageReadersByFormatName(form.name().toLowerCase(Locale.ROOT))
                .next();
    }
}
