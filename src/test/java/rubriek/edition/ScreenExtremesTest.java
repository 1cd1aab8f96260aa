package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.issue.Section;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.ThemeName;
import rubriek.support.ApplicationTest;
import rubriek.support.Browser;
import rubriek.support.Extremes;
import rubriek.support.Kinds;
import rubriek.support.NeedsChromium;
import rubriek.support.Sample;

/** The largest that the limits let in, on screens large and small: nothing is wider than the window or lies upon something else. */
@ApplicationTest
class ScreenExtremesTest {

    /** What is wider than the window, but for what scrolls by itself, and each text that lies upon another. */
    private static final String FAULTS = """
            () => {
              const faults = [], wide = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth > wide) faults.push('scrolls to ' + document.documentElement.scrollWidth);
              const scrolls = e => e && (getComputedStyle(e).overflowX === 'auto' || scrolls(e.parentElement));
              const seen = [...document.body.querySelectorAll('*')]
                  .filter(e => e.checkVisibility() && e.getBoundingClientRect().height > 1 && !scrolls(e));
              const tell = e => e.tagName + ' ' + e.textContent.trim().slice(0, 30);
              for (const e of seen) {
                const box = e.getBoundingClientRect();
                if (box.right > wide + 1 || box.left < -1) faults.push('too wide: ' + tell(e));
                if (box.width && e.scrollWidth > e.clientWidth + 1 && e.clientWidth) faults.push('runs out: ' + tell(e));
              }
              const texts = seen.filter(e => e.matches('p, h1, h2, h3, h4, h5, h6, li, th, td, figcaption, img, dt, dd')
                  && !e.querySelector('p, h1, h2, h3, h4, h5, h6, li, td, img, table'));
              const boxes = texts.map(e => [e, e.getBoundingClientRect()]).sort((a, b) => a[1].top - b[1].top);
              boxes.forEach(([e, a], i) => {
                for (let j = i + 1; j < boxes.length && boxes[j][1].top < a.bottom - 2; j++) {
                  const b = boxes[j][1];
                  if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && !e.contains(boxes[j][0]))
                    faults.push(tell(e) + ' lies upon ' + tell(boxes[j][0]));
                }
              });
              return faults.slice(0, 12);
            }""";

    private final Editions editions;

    ScreenExtremesTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    @NeedsChromium
    void mails_and_pages_hold_what_is_too_long_too_wide_or_strange() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.route("**/*", route -> route.abort());
            for (var theme : ThemeName.values())
                for (var sections : List.of(Extremes.words(), Extremes.strange(), Extremes.large(), Kinds.sections())) {
                    var newsletter = newsletter(theme);
                    var mail = mail(newsletter, sections);
                    assertFits(page, mail, 600, "mail " + theme);
                    assertFits(page, mail, 320, "mail " + theme);
                    var web = editions.web(newsletter, Sample.issue(sections)).html();
                    assertFits(page, web, 1280, "web " + theme);
                    assertFits(page, web, 320, "web " + theme);
                }
        }
    }

    /** That they are then broken well is up to the browser and its dictionaries. */
    @Test
    @NeedsChromium
    void long_words_of_headings_may_be_hyphenated_where_there_is_little_room() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.route("**/*", route -> route.abort());
            page.setContent(editions.web(newsletter(ThemeName.KLASSIEK), Sample.issue(Kinds.sections()))
                    .html());
            for (var width : List.of(1280, 320)) {
                page.setViewportSize(width, 800);
                assertEquals(
                        width == 320 ? "auto" : "manual",
                        page.locator("article h3").first().evaluate("title => getComputedStyle(title).hyphens"));
            }
        }
    }

    @Test
    @NeedsChromium
    void the_page_of_an_article_holds_it_too() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.route("**/*", route -> route.abort());
            for (var id : List.of("x-titel", "x-groot")) {
                var sections = id.equals("x-titel") ? Extremes.words() : Extremes.large();
                var piece = editions.piece(newsletter(ThemeName.MODERN), Sample.issue(sections), id)
                        .orElseThrow()
                        .html();
                for (var width : List.of(1280, 320)) assertFits(page, piece, width, id);
                assertTrue(page.textContent("body").contains(id.equals("x-titel") ? Extremes.WORD : "celt12r6k12"));
            }
        }
    }

    @Test
    @NeedsChromium
    void five_hundred_entries_are_all_on_the_page_and_the_mail_fits() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            var newsletter = newsletter(ThemeName.KLASSIEK);
            assertFits(page, mail(newsletter, Extremes.links(500)), 320, "mail");
            assertFits(
                    page,
                    editions.web(newsletter, Sample.issue(Extremes.links(500))).html(),
                    320,
                    "web");
            assertEquals(500, page.locator("article h3").count());
        }
    }

    private String mail(NewsletterView newsletter, List<Section> sections) {
        return editions.mail(newsletter, Sample.issue(sections)).html().replaceAll("[\uFDD0\uFDD1]", "");
    }

    private static NewsletterView newsletter(ThemeName theme) {
        return Sample.newsletter("nl", Brand.of(theme, "#7a1f5c"));
    }

    private static void assertFits(Page page, String html, int width, String what) {
        page.setViewportSize(width, 800);
        page.setContent(html);
        assertEquals(List.of(), page.evaluate(FAULTS), what + " at " + width);
    }
}
