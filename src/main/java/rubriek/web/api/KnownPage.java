package rubriek.web.api;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.LinkView;
import rubriek.clipping.PageDetailsView;
import rubriek.issue.Sighting;

/**
 * What a page says about itself, and where the newsletter had it before.
 *
 * @param seenIn issues and clippings with the same link
 */
record KnownPage(
        @Nullable String title,
        @Nullable String source,
        @Nullable String summary,
        @Nullable String language,
        @Nullable LocalDate publishedOn,
        @Nullable String image,
        @Nullable String canonical,
        List<Sighting> seenIn,
        LinkView link) {

    static KnownPage of(PageDetailsView page, List<Sighting> seenIn) {
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
