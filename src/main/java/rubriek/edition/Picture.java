package rubriek.edition;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.issue.EditionKind;
import rubriek.issue.Image;
import rubriek.media.MediumView;
import rubriek.media.RenditionView;

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

    /** {@code .portrait} on the page is 6rem wide, 102 pixels; a fine screen has two for each. */
    private static final int PIXELS_OF_PORTRAIT = 204;

    /** A logo is at most 268 pixels wide, and may have a white edge. */
    private static final int PIXELS_OF_LOGO = 480;

    /** The width that a logo of unknown size is given in mail programs that know nothing of largest sizes. */
    private static final int LOGO_OF_UNKNOWN_SIZE = 160;

    private static final double MILLIMETRES_OF_PIXEL = 25.4 / 96;

    /** @return null for a picture that this edition cannot show */
    static @Nullable Picture of(@Nullable Image image, EditionKind edition, MediaShelf media) {
        if (image != null && image.media() != null)
            return media.picture(image.media())
                    .map(own -> own(own, image.altText(), edition))
                    .orElse(null);
        if (image == null || image.url() == null || !shows(edition, image.url())) return null;
        return new Picture(image.url(), null, null, null, image.altText());
    }

    /** As {@link #of}, of somebody beside what is said of them: on a page in the smallest size that is sharp there. */
    static @Nullable Picture portrait(@Nullable Image image, EditionKind edition, MediaShelf media) {
        if (edition != EditionKind.WEB || image == null || image.media() == null) return of(image, edition, media);
        return media.picture(image.media())
                .map(own -> of(smallest(own.forWeb(), PIXELS_OF_PORTRAIT), null, image.altText()))
                .orElse(null);
    }

    /** As {@link #of}, of the picture that stands at an address; one of our own in the size that fits. */
    static @Nullable Picture at(@Nullable String address, String alt, EditionKind edition, MediaShelf media) {
        if (address == null) return null;
        var own = media.pictureAt(address);
        if (own.isPresent()) return own(own.get(), alt, edition);
        return shows(edition, address) ? new Picture(address, null, null, null, alt) : null;
    }

    /** As {@link #at}, where it is shown no larger than a logo: on a page in the smallest size that is sharp there. */
    static @Nullable Picture small(@Nullable String address, String alt, EditionKind edition, MediaShelf media) {
        if (address == null || edition != EditionKind.WEB) return at(address, alt, edition, media);
        return media.pictureAt(address)
                .map(own -> of(smallest(own.forWeb(), PIXELS_OF_LOGO), null, alt))
                .orElseGet(() -> at(address, alt, edition, media));
    }

    private static RenditionView smallest(List<RenditionView> sizes, int wide) {
        return sizes.stream()
                .filter(size -> size.width() != null && size.width() >= wide)
                .findFirst()
                .orElseGet(() -> sizes.get(sizes.size() - 1));
    }

    /** One of our own: small in a mail (E-05), in the sizes that a browser chooses from on a page, printed along on paper. */
    private static Picture own(MediumView picture, String alt, EditionKind edition) {
        return switch (edition) {
            case MAIL -> of(picture.forMail().orElseThrow(), null, alt);
            case WEB -> {
                var sizes = picture.forWeb();
                var largest = sizes.get(sizes.size() - 1);
                yield of(largest, sizes.size() == 1 ? null : srcset(sizes), alt);
            }
            case PRINT -> new Picture("picture:" + picture.id(), picture.width(), picture.height(), null, alt);
        };
    }

    private static Picture of(RenditionView size, @Nullable String srcset, String alt) {
        return new Picture(size.url(), size.width(), size.height(), srcset, alt);
    }

    private static String srcset(List<RenditionView> sizes) {
        return sizes.stream().map(size -> size.url() + " " + size.width() + "w").collect(Collectors.joining(", "));
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

    /** The height that belongs to this width, however wide the picture is itself; null when it is not known. */
    public @Nullable Integer heightFor(int wide) {
        if (width == null || height == null) return null;
        return Math.toIntExact(Math.round((double) height * wide / width));
    }

    /** The width at which it is no wider and no higher than so many pixels. */
    public int widthWithin(int widest, int highest) {
        if (width == null || height == null) return Math.min(widest, LOGO_OF_UNKNOWN_SIZE);
        var scale = Math.min(1, Math.min((double) widest / width, (double) highest / height));
        return Math.max(1, Math.toIntExact(Math.round(width * scale)));
    }

    /** The height that belongs to {@link #widthWithin}; null when it is not known. */
    public @Nullable Integer heightWithin(int widest, int highest) {
        var height = heightFor(widthWithin(widest, highest));
        return height == null ? null : Math.max(1, height);
    }

    /** Its extent on paper as declarations of style: no wider and no higher than so many millimetres. */
    public String within(int widest, int highest) {
        if (width == null || height == null) return "max-width:" + widest + "mm;";
        var across = width * MILLIMETRES_OF_PIXEL;
        var down = height * MILLIMETRES_OF_PIXEL;
        var scale = Math.min(1, Math.min(widest / across, highest / down));
        return String.format(Locale.ROOT, "width:%.1fmm;height:%.1fmm;", across * scale, down * scale);
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
