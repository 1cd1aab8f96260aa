package rubriek.clipping.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.PageRequest;
import rubriek.shared.Refused;
import rubriek.support.DatabaseTest;
import rubriek.support.LocalWeb;

/** Feeds that are damaged, endless, malicious or away. */
@DatabaseTest
class BadFeedsTest extends InOneInbox {

    @Test
    void what_is_no_feed_is_refused_and_not_kept() {
        web.page("/pagina", "<!doctype html><title>Geen feed</title>");
        serve("/tekst", "text/plain", "geen feed");
        serve("/kapot", "application/rss+xml", "<rss version=\"2.0\"><channel><item>");
        for (var path : List.of("/pagina", "/tekst", "/kapot")) {
            var refused = assertThrows(Refused.class, () -> add(path, null), path);
            assertEquals("feed-not-found", refused.code());
        }
        assertEquals(0, feeds.list(slug, PageRequest.first(10), NL).total());
    }

    @Test
    void a_document_type_is_refused_before_anything_is_parsed() {
        var bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a0 \"ha\">");
        for (var i = 1; i < 20; i++)
            bomb.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1, i - 1));
        bomb.append("<!ENTITY x SYSTEM \"").append(web.address("/geheim")).append("\">]>");
        bomb.append("<rss version=\"2.0\"><channel><title>&a19;&x;</title></channel></rss>");
        serve("/feed", "application/rss+xml", rss(item("bank")));
        var feed = add("/feed", null);
        serve("/feed", "application/rss+xml", bomb.toString());
        var after = feeds.refresh(slug, feed.id(), NL);
        assertEquals(FeedOutcome.DOCTYPE, after.last().outcome());
        assertTrue(after.last().words().contains("DTD"));
        assertFalse(web.targets().contains("/geheim"));
        assertEquals(1, inbox().size());
    }

    @Test
    void of_ten_thousand_items_the_latest_hundred_are_taken_and_the_feed_says_so() {
        var items = IntStream.range(0, 10_000)
                .mapToObj(i -> "<item><title>T</title><link>https://linde.example/" + i + "</link><pubDate>"
                        + java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                Instant.parse("2021-01-01T00:00:00Z")
                                        .plus(i, ChronoUnit.MINUTES)
                                        .atOffset(java.time.ZoneOffset.UTC))
                        + "</pubDate></item>")
                .collect(Collectors.joining());
        serve("/feed", "application/rss+xml", rss(items));
        var feed = add("/feed", null);
        assertEquals(FeedOutcome.CUT, feed.last().outcome());
        assertEquals(10_000, feed.last().items());
        assertEquals(100, feed.last().fresh());
        assertEquals("https://linde.example/9999", links().get(0));
        assertEquals(100, inbox().size());
    }

    @Test
    void a_feed_that_never_ends_is_too_large() {
        serve("/feed", "application/rss+xml", rss(item("bank")));
        var feed = add("/feed", null);
        web.at("/feed", (call, out) -> {
            LocalWeb.begin(out, 200, "Content-Type: application/rss+xml");
            out.write("<rss version=\"2.0\"><channel>".getBytes(UTF_8));
            var more = item("x").repeat(1_000).getBytes(UTF_8);
            while (true) out.write(more);
        });
        assertEquals(
                FeedOutcome.TOO_LARGE, feeds.refresh(slug, feed.id(), NL).last().outcome());
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
    void a_charset_is_believed_where_the_feed_says_it(String charset) {
        var xml = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + rss(item("café", "Caf\u00e9 op het plein"));
        web.at(
                "/feed",
                (call, out) -> LocalWeb.answer(out, 200, "Content-Type: application/xml", xml.getBytes(ISO_8859_1)));
        add("/feed", null);
        assertEquals("Caf\u00e9 op het plein", inbox().get(0).title());
    }

    @Test
    void a_feed_that_fails_is_read_more_and_more_rarely_and_comes_back() {
        clock.set(Instant.parse("2021-06-01T10:00:00Z"));
        serve("/feed", "application/rss+xml", rss(item("bank")));
        var feed = add("/feed", null);
        assertEquals(Duration.ofHours(1), wait(feed));
        web.status("/feed", 503);
        for (var hours : List.of(2, 4, 8, 16, 24, 24)) {
            var failed = feeds.refresh(slug, feed.id(), NL);
            assertEquals(FeedOutcome.STATUS, failed.last().outcome());
            assertEquals(
                    "de server antwoordt met status 503 in plaats van met de feed",
                    failed.last().words());
            assertEquals(Duration.ofHours(hours), wait(failed));
        }
        serve("/feed", "application/rss+xml", rss(item("bank")));
        var mended = feeds.refresh(slug, feed.id(), NL);
        assertEquals(0, mended.last().failures());
        assertEquals(Duration.ofHours(1), wait(mended));
    }

    @Test
    void a_server_that_is_away_is_kept_and_tried_again_when_it_is_due() {
        var address = web.address("/feed");
        var away = feeds.add(slug, new FeedDraft(address.replace(":" + web.port(), ":1"), null), "een test", NL);
        assertTrue(away.fresh());
        assertEquals(FeedOutcome.UNREACHABLE, away.feed().last().outcome());
        serve("/feed", "application/rss+xml", rss(item("bank")));
        var feed = add("/feed", null);
        var asked = web.calls().size();
        feeds.readDue(50);
        assertEquals(asked, web.calls().size(), "not due yet");
        clock.forward(Duration.ofHours(2));
        while (feeds.readDue(50) > 0) assertTrue(web.calls().size() < 100);
        assertEquals(asked + 1, web.calls().size());
        assertEquals(
                clock.instant().truncatedTo(ChronoUnit.HOURS),
                feeds.get(slug, feed.id(), NL).last().at().truncatedTo(ChronoUnit.HOURS));
    }
}
