package rubriek.edition;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** The middle of a picture in the shape of the cover's, since the engine would stretch it. */
final class CoverPicture {

    private static final float QUALITY = 0.88f;

    private CoverPicture() {}

    /** @param picture PNG, JPEG or GIF */
    static byte[] cropped(byte[] picture) {
        try {
            var whole = ImageIO.read(new ByteArrayInputStream(picture));
            return whole == null ? picture : jpeg(middle(whole));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage middle(BufferedImage whole) {
        var width = Math.min(whole.getWidth(), whole.getHeight() * Cover.WIDTH / Cover.HEIGHT);
        var height = Math.min(whole.getHeight(), whole.getWidth() * Cover.HEIGHT / Cover.WIDTH);
        var x = (whole.getWidth() - width) / 2;
        var y = (whole.getHeight() - height) / 2;
        var middle = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var drawing = middle.createGraphics();
        drawing.drawImage(whole.getSubimage(x, y, width, height), 0, 0, Color.WHITE, null);
        drawing.dispose();
        return middle;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
