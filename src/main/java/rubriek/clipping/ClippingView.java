package rubriek.clipping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Versioned;

/**
 * A link in the inbox.
 *
 * @param how it came in
 * @param savedBy who let it in; for a feed, the feed's address
 * @param placed where it stands, while it is placed
 * @param details how far the program is with reading the page
 */
public record ClippingView(
        UUID id,
        String url,
        @Nullable String title,
        @Nullable String summary,
        @Nullable String source,
        @Nullable String language,
        @Nullable LocalDate publishedOn,
        @Nullable String image,
        @Nullable String imageAlt,
        @Nullable String section,
        @Nullable String note,
        ClippingState state,
        Way how,
        String savedBy,
        Instant savedAt,
        Instant updatedAt,
        @Nullable Place placed,
        Details details,
        int version)
        implements Versioned {

    /**
     * The entry that was made of it.
     *
     * @param issue the number of the issue
     * @param entry the id of the entry
     */
    public record Place(int issue, String entry, String by, Instant at) {}

    /**
     * How far the program is with reading the page.
     *
     * @param fault why it could not be read
     * @param at when it was last tried; null as long as it was not
     */
    public record Details(
            DetailsState state,
            @Nullable String fault,
            @Nullable Instant at) {}
}
