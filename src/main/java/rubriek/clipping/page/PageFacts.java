package rubriek.clipping.page;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells about itself. Each text is plain, on one line and within the limits of an entry; what the page does not tell is null.
 *
 * @param title without the name of the site
 * @param site the name that the site gives itself
 * @param summary what the page says it is about, or else the first sentences of its text
 * @param language a BCP 47 tag
 * @param image whole
 * @param canonical the address that the page calls its own, whole
 */
public record PageFacts(
        @Nullable String title,
        @Nullable String site,
        @Nullable String summary,
        @Nullable String language,
        @Nullable LocalDate publishedOn,
        @Nullable String image,
        @Nullable String canonical) {

    /** Of a page that tells nothing. */
    public static final PageFacts NONE = new PageFacts(null, null, null, null, null, null, null);

    static PageFacts titled(@Nullable String title) {
        return new PageFacts(title, null, null, null, null, null, null);
    }
}
