package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.ThemeName;
import rubriek.support.ApplicationTest;
import rubriek.support.Browser;
import rubriek.support.Kinds;
import rubriek.support.NeedsChromium;
import rubriek.support.Sample;

/** What holds for the mail of every kind of entry, in every theme, in Dutch and in English. */
@ApplicationTest
class MailRulesTest {

    private static final Pattern PIXELS = Pattern.compile("(?:^|;)\\s*line-height:(\\d+)px");
    private static final Pattern SIZE = Pattern.compile("font-size:(\\d+)px|font:[^;]*?(\\d+)px");

    private final Editions editions;

    MailRulesTest(Editions editions) {
        this.editions = editions;
    }

    /** A rule below a heading may stand closer to it: a program that knows no padding there loses nothing else. */
    private static final Pattern HIDDEN = Pattern.compile(
            "(display\\s*:\\s*none|visibility\\s*:\\s*hidden|(?<![\\w-])(font-size|opacity|max-height|height|width)\\s*:\\s*0(px|;|$|}))");

    @Test
    void it_is_tables_for_layout_with_padding_on_cells_only_E_03_X_02() {
        inEach((mail, text) -> {
            for (var table : mail.select("table[role=presentation]"))
                assertEquals(
                        "0 0 0",
                        table.attr("cellpadding") + " " + table.attr("cellspacing") + " " + table.attr("border"));
            for (var table : mail.select("table:not([role=presentation])"))
                assertEquals(
                        table.select("th").size(), table.select("th[scope]").size(), "a table of data: " + table);
            for (var styled : mail.select("[style]")) {
                var style = styled.attr("style");
                assertFalse(style.matches(".*\\b(flex|grid|float|position)\\b.*"), style);
                if (style.matches(".*(^|;)\\s*padding[^:]*:(?!0(;|$)).*"))
                    assertTrue(styled.is("td, th, ul, ol, [style*=border-]"), styled.tagName() + ": " + style);
            }
        });
    }

    @Test
    void its_style_only_adds_and_it_holds_nothing_that_runs_E_02_E_12_E_14() {
        inEach((mail, text) -> {
            assertEquals(
                    0,
                    mail.select("script, form, iframe, object, video, audio, svg, link, base")
                            .size());
            assertTrue(mail.expectFirst("style").data().length() < 16_384);
            for (var words : mail.select("p, h1, h2, h3, td:matchesOwn(\\S)"))
                assertTrue(
                        words.hasAttr("style") || words.parents().is("[style*=font]"), "inline: " + words.outerHtml());
            assertTrue(Set.of("https", "http", "mailto", "tel", "#", "\uFDD0unsubscribe\uFDD1")
                    .containsAll(new HashSet<>(mail.select("[href]").eachAttr("href").stream()
                            .map(href -> href.startsWith("#") ? "#" : href.replaceAll(":.*", ""))
                            .toList())));
        });
    }

    /** What a reader does not see and a filter does is the mark of mail that nobody asked for. */
    @Test
    void nothing_is_hidden_but_the_preheader_A_05() {
        inEach((mail, text) -> {
            var hidden = mail.body().select("[style]").stream()
                    .filter(e -> HIDDEN.matcher(e.attr("style")).find())
                    .toList();
            assertEquals(List.of(mail.expectFirst("body > div > div")), hidden);
            assertEquals(0, mail.body().select("[hidden]").size());
            assertFalse(HIDDEN.matcher(mail.expectFirst("style").data()).find());
        });
    }

    @Test
    void its_lines_have_a_height_that_outlook_keeps_and_buttons_are_cells_E_08_E_09() {
        inEach((mail, text) -> {
            for (var cell : mail.select("td[style*=line-height], p[style*=line-height]"))
                assertTrue(
                        cell.attr("style").contains("mso-line-height-rule")
                                || PIXELS.matcher(cell.attr("style")).find(),
                        cell.attr("style"));
            for (var link : mail.select("a[style]"))
                assertFalse(link.attr("style").contains("padding"), link.toString());
            assertTrue(mail.outerHtml().contains("PixelsPerInch>96"));
            for (var body : mail.select("td > p[style*=font]")) {
                var size = SIZE.matcher(body.attr("style"));
                assertTrue(
                        !size.find() || Integer.parseInt(size.group(1) == null ? size.group(2) : size.group(1)) >= 13);
            }
        });
    }

    @Test
    void every_picture_has_a_size_and_words_and_comes_over_https_E_05_X_06() {
        inEach((mail, text) -> {
            for (var picture : mail.select("img")) {
                assertTrue(picture.hasAttr("alt") && picture.hasAttr("width"), picture.toString());
                assertTrue(picture.attr("src").startsWith("https://"), picture.toString());
                if (picture.parents().is("a")) assertFalse(picture.attr("alt").isBlank(), picture.toString());
            }
        });
    }

    @Test
    void its_links_have_words_and_are_underlined_E_11_X_04_X_08() {
        inEach((mail, text) -> {
            for (var link : mail.select("a[href]:not(.reference)")) {
                assertFalse((link.text() + link.select("img").attr("alt")).isBlank(), link.toString());
                assertFalse(link.attr("style").contains("text-decoration:none"), link.toString());
            }
            assertFalse(mail.expectFirst("style").data().contains("text-decoration:none"));
        });
    }

    @Test
    void its_headings_title_and_language_are_where_programs_look_X_01_X_03_X_07_X_10() {
        inEach((mail, text) -> {
            var root = mail.expectFirst("body > div[role=article][aria-roledescription=email]");
            assertEquals(mail.expectFirst("html").attr("lang"), root.attr("lang"));
            assertEquals("ltr", root.attr("dir"));
            assertEquals(1, mail.select("h1").size());
            assertEquals(mail.expectFirst("h1").text(), mail.title());
            var last = 0;
            for (var heading : mail.select("h1,h2,h3,h4,h5,h6")) {
                assertTrue(heading.tagName().charAt(1) - '0' <= last + 1, heading::toString);
                last = heading.tagName().charAt(1) - '0';
            }
            for (var arrow : mail.select("a:contains(→)"))
                assertTrue(
                        arrow.hasAttr("aria-label")
                                || !arrow.select("[aria-hidden=true]").isEmpty(),
                        "" + arrow);
        });
    }

    @Test
    void the_text_has_every_address_and_no_entity_and_no_run_of_blank_lines_P_01_P_03_P_04() {
        inEach((mail, text) -> {
            var lines = text.lines().map(String::strip).toList();
            for (var link : mail.select("a[href^=https]:not(.reference)"))
                assertTrue(lines.contains(link.attr("href")), link.attr("href"));
            assertTrue(text.contains("\n-- \n") && text.contains(Personal.UNSUBSCRIBE.mark()));
            assertFalse(Pattern.compile("&[a-z]+;|&#\\d+;|\n\n\n").matcher(text).find(), text);
            assertTrue(text.contains("Stichting Buurtkrant De Linde"));
        });
    }

    /** What SpamAssassin counts as MPART_ALT_DIFF are words of the HTML that the text lacks, and as HTML_IMAGE_ONLY too few of them. */
    @Test
    void a_filter_finds_the_words_of_the_html_in_the_text_E_13() {
        inEach((mail, text) -> {
            var said = new HashSet<>(List.of(text.split("[^\\p{L}\\p{N}]+")));
            var words = List.of(mail.body().text().split("[^\\p{L}\\p{N}]+"));
            var missing = words.stream().filter(word -> !said.contains(word)).toList();
            assertTrue(missing.size() < 0.1 * words.size(), missing.toString());
            assertTrue(words.size() > 20 * mail.select("img").size(), words.size() + " words");
        });
    }

    @Test
    @NeedsChromium
    void every_theme_is_sound_in_light_and_dark_and_has_targets_to_tap_E_07_E_08_X_05_X_09() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.route("**/*", route -> route.abort());
            for (var theme : ThemeName.values())
                for (var language : List.of("nl", "en"))
                    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                        assertSound(page, newsletter(language, theme));
                    }
        }
    }

    private void assertSound(Page page, NewsletterView newsletter) {
        page.setContent(
                editions.mail(newsletter, Sample.issue(Kinds.sections())).html().replaceAll("[\uFDD0\uFDD1]", ""));
        page.setViewportSize(320, 800);
        var faults = Browser.accessibilityFaults(page).stream()
                .filter(fault -> !fault.startsWith("landmark-one-main") && !fault.startsWith("region"))
                .toList();
        assertEquals(List.of(), faults, newsletter.language() + " " + newsletter.brand());
    }

    @Test
    @NeedsChromium
    void on_a_phone_the_lines_of_a_files_name_stay_together_and_are_easy_to_tap_E_08() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.route("**/*", route -> route.abort());
            page.setViewportSize(320, 800);
            page.setContent(editions.mail(newsletter("nl", ThemeName.KLASSIEK), Sample.issue(Kinds.sections()))
                    .html()
                    .replaceAll("[\uFDD0\uFDD1]", ""));
            var heights = page.locator("a.file").all().stream()
                    .map(link -> Math.round(link.boundingBox().height))
                    .toList();
            assertEquals(List.of(68L, 68L), heights, "two lines of 24 pixels, and 10 above and below");
        }
    }

    private void inEach(BiConsumer<Document, String> rule) {
        for (var theme : ThemeName.values())
            for (var language : List.of("nl", "en"))
                for (var sections : List.of(
                        Kinds.sections(),
                        List.of(Sample.section("Kaal", Kinds.least().toArray(rubriek.issue.Entry[]::new))))) {
                    var mail = editions.mail(newsletter(language, theme), Sample.issue(sections));
                    rule.accept(Jsoup.parse(mail.html()), mail.text());
                }
    }

    private static NewsletterView newsletter(String language, ThemeName theme) {
        return Sample.newsletter(language, Brand.of(theme, "#7a1f5c"));
    }
}
