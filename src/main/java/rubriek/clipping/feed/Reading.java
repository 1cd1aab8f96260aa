package rubriek.clipping.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of a feed.
 *
 * @param address where the feed stands: another one than was asked for when that was a page
 * @param why the status or the fault, for an outcome that has one
 * @param items the latest last, at most as many as are taken
 * @param count how many items the feed holds
 * @param etag and {@code lastModified}: what the server wants to hear next time
 */
record Reading(
        String address,
        FeedOutcome outcome,
        @Nullable String why,
        @Nullable String title,
        List<FeedItem> items,
        int count,
        @Nullable String etag,
        @Nullable String lastModified) {

    static Reading failed(String address, FeedOutcome outcome, @Nullable String why) {
        return new Reading(address, outcome, why, null, List.of(), 0, null, null);
    }
}
