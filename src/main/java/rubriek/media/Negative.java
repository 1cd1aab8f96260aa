package rubriek.media;

import org.jspecify.annotations.Nullable;
import rubriek.shared.Refused;

/**
 * A picture as it came, with all that is not seen taken away: no place or date, no comment, nothing behind its end. A decoder meets only
 * what it needs, and a payload in one of the other parts is gone before anybody reads it.
 *
 * @param octets of a file of the same form, bare
 * @param profile the ICC profile that its colours are meant in; null for sRGB
 */
record Negative(byte[] octets, Orientation orientation, byte @Nullable [] profile) {

    /**
     * @throws Broken when the file is cut off or is none of this form
     * @throws Refused {@code picture-cmyk}, {@code picture-moves}
     */
    static Negative of(byte[] file, Form form) {
        return switch (form) {
            case JPEG -> JpegFile.bare(file);
            case PNG -> PngFile.bare(file);
            case WEBP -> WebpFile.bare(file);
            case GIF, PDF -> new Negative(file, Orientation.UPRIGHT, null);
        };
    }

    static Refused moves() {
        return Refused.unprocessable("picture-moves");
    }
}
