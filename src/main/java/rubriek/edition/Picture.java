package rubriek.edition;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rubriek.issue.EditionKind;
import rubriek.issue.Image;

/**
 * A picture as an edition shows it.
 *
 * @param src an address of the web, or on paper the name of a picture that is printed along
 * @param width in pixels; null when it is not known, and so is the height
 * @param srcset other sizes, as the attribute of that name has them
 * @param alt empty for decoration
 */
record Picture(
        String src,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable String srcset,
        String alt) {

    private static final Pattern READ_BY_ALL_CLIENTS =
            Pattern.compile("https://[^?#]*(?<!\\.(svg|webp|avif))([?#].*)?", Pattern.CASE_INSENSITIVE);

    /** @return null for a picture that this edition cannot show */
    static @Nullable Picture of(@Nullable Image image, EditionKind edition) {
        if (image == null || image.url() == null || !shows(edition, image.url())) return null;
        return new Picture(image.url(), null, null, null, image.altText());
    }

    /** The width that it is given where there is room for so many pixels. */
    public int widthUpTo(int most) {
        return width == null ? most : Math.min(width, most);
    }

    /** The height that belongs to {@link #widthUpTo}; null when it is not known. */
    public @Nullable Integer heightAt(int most) {
        if (width == null || height == null) return null;
        return Math.toIntExact(Math.round((double) height * widthUpTo(most) / width));
    }

    /** A mail shows what comes over https and what all mail programs know (E-05). For a printed page nothing is fetched (S-04). */
    private static boolean shows(EditionKind edition, String url) {
        return switch (edition) {
            case MAIL -> READ_BY_ALL_CLIENTS.matcher(url).matches();
            case WEB -> true;
            case PRINT -> false;
        };
    }
}
