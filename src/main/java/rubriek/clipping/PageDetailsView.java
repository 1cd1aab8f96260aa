package rubriek.clipping;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself, for an entry to begin with. Plain text within the limits of an entry; null where nothing is known.
 *
 * @param source who published it, by the newsletter's vocabulary, or else as the site calls itself, or else its host
 * @param summary the page's own description, or else the first sentences of its text
 * @param language a BCP 47 tag
 * @param image whole
 * @param canonical the address that the page calls its own; what it says, not what was found there
 */
public record PageDetailsView(
        @Nullable String title,
        @Nullable String source,
        @Nullable String summary,
        @Nullable String language,
        @Nullable LocalDate publishedOn,
        @Nullable String image,
        @Nullable String canonical,
        LinkView link) {}
