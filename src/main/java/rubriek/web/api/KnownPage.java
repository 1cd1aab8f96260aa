package rubriek.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.LinkView;
import rubriek.clipping.PageDetailsView;

/**
 * What a page says about itself, and where the newsletter had it before.
 *
 * @param seenIn entries that lead to the same page
 */
record KnownPage(
        @Nullable String title,
        @Nullable String source,
        @Nullable String summary,
        @Nullable String language,
        @Nullable LocalDate publishedOn,
        @Nullable String image,
        @Nullable String canonical,
        List<Place> seenIn,
        LinkView link) {

    /** An entry of an issue. @param issue its number */
    record Place(int issue, String entry) {}

    static KnownPage of(PageDetailsView page, List<Place> seenIn) {
        return new KnownPage(
                page.title(),
                page.source(),
                page.summary(),
                page.language(),
                page.publishedOn(),
                page.image(),
                page.canonical(),
                seenIn,
                page.link());
    }
}
