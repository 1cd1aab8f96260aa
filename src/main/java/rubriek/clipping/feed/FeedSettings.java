package rubriek.clipping.feed;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How feeds are read; {@code config/application.properties} tells the reason of each default. */
@ConfigMapping(prefix = "rubriek.feeds")
interface FeedSettings {

    /** How often one feed is read. */
    Duration interval();

    /** How rarely a feed that fails is read in the end. */
    Duration longest();

    /** How often it is looked whether a feed is due; {@link FeedPolling} reads it by its key. */
    String rounds();

    /** Items taken at one reading. */
    int items();
}
