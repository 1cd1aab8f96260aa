package rubriek.clipping.feed;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A feed, and how its last reading went.
 *
 * @param title as the feed calls itself
 * @param nextReading not before then
 */
public record FeedView(
        UUID id,
        String url,
        @Nullable String title,
        @Nullable String section,
        Last last,
        Instant nextReading,
        String createdBy,
        Instant createdAt) {

    /**
     * The last reading.
     *
     * @param words what came of it, for a person
     * @param items how many the feed held
     * @param fresh how many of them were new to the inbox
     * @param failures how many readings in a row failed, this one included
     */
    public record Last(FeedOutcome outcome, String words, Instant at, int items, int fresh, int failures) {}
}
