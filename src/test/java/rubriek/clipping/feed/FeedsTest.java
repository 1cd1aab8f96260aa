package rubriek.clipping.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.clipping.Way;
import rubriek.shared.Missing;
import rubriek.support.DatabaseTest;
import rubriek.support.LocalWeb;

/** Feeds, from a server to the inbox. */
@DatabaseTest
class FeedsTest extends InOneInbox {

    @Test
    void the_items_of_an_rss_feed_come_into_the_inbox_with_what_they_say() {
        serve("/feed", "application/rss+xml", rss("""
                <item><title>Een &lt;b&gt;bank&lt;/b&gt; &amp;amp; een boom</title><link>https://linde.example/bank</link>
                  <description>&lt;p&gt;Onder de *linde* staat een bank.&lt;/p&gt;</description>
                  <pubDate>Tue, 01 Jun 2021 23:30:00 +0000</pubDate></item>
                <item><title>Zonder datum</title><guid>https://linde.example/boom</guid></item>
                <item><title>Zonder link</title></item>
                <item><title>Kwaad</title><link>javascript:alert(1)</link></item>
                """));
        var feed = add("/feed", "Groen");
        assertEquals("Wijkblad", feed.title());
        assertEquals(FeedOutcome.READ, feed.last().outcome());
        assertEquals("4 berichten, waarvan 2 nieuw", feed.last().words());
        var bank = inbox().stream()
                .filter(c -> c.url().endsWith("/bank"))
                .findFirst()
                .orElseThrow();
        assertEquals("Een bank & een boom", bank.title());
        assertEquals("Onder de \\*linde\\* staat een bank.", bank.summary());
        assertEquals(LocalDate.of(2021, 6, 2), bank.publishedOn());
        assertEquals(Way.FEED, bank.how());
        assertEquals(feed.url(), bank.savedBy());
        assertEquals("Groen", bank.section());
        assertEquals(2, inbox().size());
    }

    @Test
    void an_atom_feed_may_have_relative_links() {
        serve("/nieuws/atom", "application/atom+xml", """
                <?xml version="1.0" encoding="utf-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Wijkblad</title><id>urn:w</id><updated>2021-06-01T10:00:00Z</updated>
                <entry><id>urn:1</id><title type="html">Het &lt;i&gt;plein&lt;/i&gt;</title><updated>2021-06-01T10:00:00Z</updated>
                <link href="/artikel/plein?a=1&amp;utm_source=rss"/></entry></feed>
                """);
        add("/nieuws/atom", null);
        assertEquals(List.of(web.address("/artikel/plein?a=1&utm_source=rss")), links());
        assertEquals("Het plein", inbox().get(0).title());
    }

    @Test
    void a_page_that_names_its_feed_finds_it() {
        web.page("/", """
                <!doctype html><title>Wijkblad</title><link rel="alternate" hreflang="en" href="/en">
                <link rel="Alternate" type="application/rss+xml" href="/feed">""");
        serve("/feed", "application/rss+xml", rss(item("bank")));
        var feed = add("/", null);
        assertEquals(web.address("/feed"), feed.url());
        assertEquals(1, inbox().size());
        assertFalse(feeds.add(slug, new FeedDraft(web.address("/feed"), null), "een test", NL)
                .fresh());
    }

    @Test
    void what_has_not_changed_is_not_asked_for_again() {
        web.at("/feed", (call, out) -> {
            if ("\"v1\"".equals(call.headers().get("if-none-match"))
                    && "Tue, 01 Jun 2021 10:00:00 GMT".equals(call.headers().get("if-modified-since")))
                LocalWeb.answer(out, 304, "ETag: \"v1\"", new byte[0]);
            else
                LocalWeb.answer(
                        out,
                        200,
                        "Content-Type: application/rss+xml\r\nETag: \"v1\"\r\nLast-Modified: Tue, 01 Jun 2021 10:00:00 GMT",
                        rss(item("bank")).getBytes(UTF_8));
        });
        var feed = add("/feed", null);
        for (var i = 0; i < 2; i++) {
            var again = feeds.refresh(slug, feed.id(), NL);
            assertEquals(FeedOutcome.UNCHANGED, again.last().outcome());
            assertEquals("niets nieuws sinds de vorige keer", again.last().words());
            assertEquals("Wijkblad", again.title());
        }
    }

    @Test
    void no_link_comes_twice_whatever_became_of_it() {
        serve("/feed", "application/rss+xml", rss(item("bank") + item("boom") + item("plein")));
        clippings.capture(slug, capture("http://www.linde.example/plein/"), "Noor");
        var feed = add("/feed", null);
        assertEquals(2, feed.last().fresh());
        for (var clipping : inbox()) {
            if (clipping.url().endsWith("bank")) clippings.delete(slug, clipping.id(), null);
            if (clipping.url().endsWith("boom")) clippings.change(slug, clipping.id(), InOneInbox::rejected, null);
            if (clipping.url().endsWith("plein/")) clippings.delete(slug, clipping.id(), null);
        }
        serve(
                "/feed",
                "application/rss+xml",
                rss(item("bank?utm_source=rss") + item("boom#kop") + item("plein") + item("vijver")));
        assertEquals(1, feeds.refresh(slug, feed.id(), NL).last().fresh());
        assertEquals(List.of("https://linde.example/vijver", "https://linde.example/boom"), links());
        assertTrue(clippings
                .capture(slug, capture("https://linde.example/bank"), "Noor")
                .get(0)
                .fresh());
    }

    @Test
    void a_feed_that_was_let_go_brings_nothing_more() {
        serve("/feed", "application/rss+xml", rss(item("bank")));
        var feed = add("/feed", null);
        feeds.delete(slug, feed.id());
        assertThrows(Missing.class, () -> feeds.get(slug, feed.id(), NL));
        assertEquals(1, inbox().size());
    }
}
