package rubriek.clipping.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.AsTyped;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.WebAddress;

/** The items of a feed, as the inbox takes them: links made whole, titles and texts without their HTML. */
final class FeedItems {

    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_TEXT = 20_000;

    private final String address;
    private final SyndFeed feed;

    /** @param address where the feed was read */
    FeedItems(String address, SyndFeed feed) {
        this.address = address;
        this.feed = feed;
    }

    List<FeedItem> all() {
        return feed.getEntries().stream().flatMap(this::item).toList();
    }

    /** An item without a link that can be followed is none. */
    private Stream<FeedItem> item(SyndEntry entry) {
        return link(entry).stream()
                .map(url -> new FeedItem(
                        url, line(entry.getTitle(), LONGEST_TITLE).orElse(null), summary(entry), published(entry)));
    }

    private Optional<String> link(SyndEntry entry) {
        return Stream.of(entry.getLink(), entry.getUri())
                .flatMap(Stream::ofNullable)
                .flatMap(link -> whole(link.strip()).stream())
                .findFirst();
    }

    /** Relative links are meant from the site's page, or else from the feed. */
    private Optional<String> whole(String link) {
        if (link.isEmpty()) return Optional.empty();
        return Stream.of(Optional.ofNullable(feed.getLink()).orElse(""), address)
                .flatMap(base -> resolved(base.strip(), link).stream())
                .filter(FeedItems::leads)
                .findFirst();
    }

    private static Optional<String> resolved(String base, String link) {
        try {
            return Optional.of(
                    URI.create(base).resolve(link.replace(" ", "%20")).toString());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable String summary(SyndEntry entry) {
        var texts = Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream());
        return texts.map(SyndContent::getValue)
                .flatMap(Stream::ofNullable)
                .flatMap(text -> line(text, LONGEST_TEXT).stream())
                .map(text -> AsTyped.markdown(Extract.of(text, LONGEST_SUMMARY)))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant published(SyndEntry entry) {
        var date = Optional.<Date>ofNullable(entry.getPublishedDate()).orElse(entry.getUpdatedDate());
        return date == null ? null : date.toInstant();
    }

    /** The words of something that may be HTML, on one line. */
    static Optional<String> line(@Nullable String html, int most) {
        if (html == null) return Optional.empty();
        var words = Jsoup.parse(html.length() > 200_000 ? html.substring(0, 200_000) : html)
                .text();
        var visible = new StringBuilder();
        words.codePoints().filter(FeedItems::shown).forEach(visible::appendCodePoint);
        var line = visible.toString().strip();
        if (line.isEmpty()) return Optional.empty();
        return Optional.of(line.length() <= most ? line : Extract.atWord(line, most));
    }

    private static boolean shown(int c) {
        return c >= 0x20 && OneLine.Check.fits(Character.toString(c));
    }

    static boolean leads(String address) {
        return WebAddress.Check.accepts(address);
    }
}
