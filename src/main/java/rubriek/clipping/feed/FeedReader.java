package rubriek.clipping.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.fetch.Answer;
import rubriek.clipping.fetch.Failure;
import rubriek.clipping.fetch.Fetches;
import rubriek.clipping.fetch.Request;

/** Reads a feed off the web; of a page, the feed that it names. */
@ApplicationScoped
class FeedReader {

    private static final int MOST_OCTETS = 3 * (1 << 20);
    private static final int NOT_MODIFIED = 304;
    private static final String ACCEPT =
            "application/atom+xml, application/rss+xml, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.5, */*;q=0.1";

    private final Fetches fetches;
    private final FeedSettings settings;

    FeedReader(Fetches fetches, FeedSettings settings) {
        this.fetches = fetches;
        this.settings = settings;
    }

    /** Never fails: that it cannot be read is an outcome too. */
    Reading read(String address, @Nullable String etag, @Nullable String lastModified) {
        var reading = read(address, address, etag, lastModified);
        return reading.next()
                .map(feed -> read(feed, feed, null, null))
                .map(second -> second.next().isEmpty() ? second : Step.done(noFeed(address)))
                .orElse(reading)
                .reading();
    }

    private Step read(String address, String asked, @Nullable String etag, @Nullable String lastModified) {
        var request = Request.of(asked).most(MOST_OCTETS).with("Accept", ACCEPT);
        if (etag != null) request = request.with("If-None-Match", etag);
        if (lastModified != null) request = request.with("If-Modified-Since", lastModified);
        var fetched = fetches.get(request);
        if (fetched instanceof Failure failure)
            return Step.done(Reading.failed(
                    address, FeedOutcome.UNREACHABLE, failure.fault().word()));
        return step(address, (Answer) fetched);
    }

    private Step step(String address, Answer answer) {
        if (answer.status() == NOT_MODIFIED) return Step.done(Reading.failed(address, FeedOutcome.UNCHANGED, null));
        if (answer.status() != 200)
            return Step.done(Reading.failed(address, FeedOutcome.STATUS, String.valueOf(answer.status())));
        var document = new FeedDocument(answer, settings.items());
        if (document.isPage()) {
            var feed = document.feedOfPage();
            return feed.isPresent() ? new Step(noFeed(address), feed) : Step.done(noFeed(address));
        }
        if (!answer.ending().whole()) return Step.done(Reading.failed(address, cutOff(answer), null));
        return Step.done(document.reading(address));
    }

    private static FeedOutcome cutOff(Answer answer) {
        return answer.body().length >= MOST_OCTETS ? FeedOutcome.TOO_LARGE : FeedOutcome.UNREACHABLE;
    }

    private static Reading noFeed(String address) {
        return Reading.failed(address, FeedOutcome.NO_FEED, null);
    }

    /** @param next the feed that a page names, still to be read */
    private record Step(Reading reading, Optional<String> next) {

        static Step done(Reading reading) {
            return new Step(reading, Optional.empty());
        }
    }
}
