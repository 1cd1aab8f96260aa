package rubriek.clipping.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import rubriek.clipping.fetch.Answer;

/**
 * What a server sent for a feed. A document type is refused before anything is parsed: without one there is no entity to swell and nothing
 * to fetch (S-20).
 */
final class FeedDocument {

    private static final int HEAD = 8 * 1024;
    private static final Pattern PAGE = Pattern.compile("(?is)<(!doctype\\s+html|html)\\b");
    private static final Pattern FEED = Pattern.compile("(?is)<([a-z][a-z0-9]{0,20}:)?(rss|feed|rdf)\\b");
    private static final Pattern DOCTYPE = Pattern.compile("(?i)<!DOCTYPE");
    private static final String NAMES_A_FEED = "link[rel~=(?i)(^|\\s)alternate(\\s|$)][href]";
    private static final Pattern FEED_TYPE = Pattern.compile("(?i)\\s*application/(rss|atom|rdf)\\+xml.*");

    private final Answer answer;
    private final String head;
    private final int most;

    /** @param most items that are taken */
    FeedDocument(Answer answer, int most) {
        this.answer = answer;
        this.most = most;
        var octets = answer.body();
        head = new String(octets, 0, Math.min(octets.length, HEAD), ISO_8859_1).replace("\0", "");
    }

    boolean isPage() {
        var page = PAGE.matcher(head);
        if (!page.find()) return false;
        var feed = FEED.matcher(head);
        return !feed.find() || page.start() < feed.start();
    }

    /** The first feed that the page names for itself. */
    Optional<String> feedOfPage() {
        try {
            var charset = answer.header("Content-Type")
                    .map(type -> type.replaceFirst("(?is).*charset\\s*=\\s*\"?([\\w.:-]+).*", "$1"))
                    .filter(name -> name.matches("[\\w.:-]+") && Charset.isSupported(name))
                    .orElse(null);
            return Jsoup.parse(new ByteArrayInputStream(answer.body()), charset, answer.address())
                    .select(NAMES_A_FEED)
                    .stream()
                    .filter(link -> FEED_TYPE.matcher(link.attr("type")).matches())
                    .map(link -> link.absUrl("href"))
                    .filter(FeedItems::leads)
                    .findFirst();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    Reading reading(String address) {
        if (DOCTYPE.matcher(head).find()) return Reading.failed(address, FeedOutcome.DOCTYPE, null);
        if (!FEED.matcher(head).find()) return Reading.failed(address, FeedOutcome.NO_FEED, null);
        try {
            return reading(address, parsed());
        } catch (FeedException | IOException | IllegalArgumentException malformed) {
            var doctype = String.valueOf(malformed.getMessage()).contains("DOCTYPE");
            return Reading.failed(address, doctype ? FeedOutcome.DOCTYPE : FeedOutcome.MALFORMED, null);
        }
    }

    private SyndFeed parsed() throws FeedException, IOException {
        var input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        var type = answer.header("Content-Type").orElse("application/xml");
        return input.build(new XmlReader(new ByteArrayInputStream(answer.body()), type, true));
    }

    private Reading reading(String address, SyndFeed feed) {
        var items = new FeedItems(answer.address(), feed).all();
        var latest = items.stream()
                .sorted(Comparator.comparing(FeedItem::publishedAt, Comparator.nullsLast(Comparator.reverseOrder())))
                .limit(most)
                .toList();
        return new Reading(
                address,
                items.size() > most ? FeedOutcome.CUT : FeedOutcome.READ,
                null,
                FeedItems.line(feed.getTitle(), 300).orElse(null),
                lastFirst(latest),
                feed.getEntries().size(),
                answer.header("ETag").orElse(null),
                answer.header("Last-Modified").orElse(null));
    }

    private static List<FeedItem> lastFirst(List<FeedItem> items) {
        var turned = new ArrayList<>(items);
        Collections.reverse(turned);
        return List.copyOf(turned);
    }
}
