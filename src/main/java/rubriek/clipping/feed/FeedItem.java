package rubriek.clipping.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of a feed.
 *
 * @param url whole
 * @param title one line of plain text
 * @param summary Markdown that says the item's text and nothing else
 */
record FeedItem(
        String url,
        @Nullable String title,
        @Nullable String summary,
        @Nullable Instant publishedAt) {}
