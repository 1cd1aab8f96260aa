package rubriek.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Packs a picture: its pixels, and nothing else. */
final class Encoder {

    private static final float SMALLEST = 0;

    private Encoder() {}

    /** @param quality 0 to 1 */
    static byte[] jpeg(Canvas canvas, float quality) {
        return encode(canvas, Form.JPEG, quality);
    }

    static byte[] png(Canvas canvas) {
        return encode(canvas, Form.PNG, SMALLEST);
    }

    private static byte[] encode(Canvas canvas, Form form, float quality) {
        var writer = writer(form);
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            if (form == Form.JPEG) how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(canvas.image(), null, null), how);
        } catch (IOException cannotHappen) {
            throw new UncheckedIOException(cannotHappen);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static ImageWriter writer(Form form) {
        return ImageIO.getImageWritersByFormatName(form.name().toLowerCase(Locale.ROOT))
                .next();
    }
}
