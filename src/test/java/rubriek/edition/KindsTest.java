package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.issue.EditionKind;
import rubriek.issue.IssueView;
import rubriek.issue.Section;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;
import rubriek.support.ApplicationTest;
import rubriek.support.Browser;
import rubriek.support.Kinds;
import rubriek.support.NeedsChromium;
import rubriek.support.Sample;
import rubriek.support.VeraPdf;

/** Every kind of entry, in every edition. */
@ApplicationTest
class KindsTest {

    private final Editions editions;

    KindsTest(Editions editions) {
        this.editions = editions;
    }

    @Test
    void each_shows_with_all_with_little_and_with_nothing_in_every_edition() throws Exception {
        for (var entry : Stream.of(Kinds.full(), Kinds.least(), Kinds.empty(), Kinds.saying("Een woord."))
                .flatMap(List::stream)
                .toList()) {
            var issue = Sample.issue(List.of(Sample.section("Rubriek", entry)));
            var mail = editions.mail(Sample.newsletter(), issue);
            for (var form : List.of(
                    mail.html(),
                    mail.text(),
                    editions.web(Sample.newsletter(), issue).html(),
                    printed(issue)))
                assertFalse(
                        form.contains("null")
                                || form.contains("NOT_FOUND")
                                || form.contains("Optional")
                                || form.contains("{" + "block"),
                        () -> entry + " in " + form);
        }
    }

    @Test
    void a_draft_without_a_title_says_so() {
        var titled =
                List.of("Article", "News", "Editorial", "Column", "Card", "Teaser", "Box", "Event", "Download", "Link");
        for (var entry : Kinds.empty()) {
            if (!titled.contains(entry.getClass().getSimpleName())) continue;
            var issue = Sample.issue(List.of(Sample.section("Rubriek", entry)));
            assertTrue(editions.mail(Sample.newsletter(), issue).text().contains("Nog zonder titel"), entry::toString);
            assertTrue(editions.web(Sample.newsletter(), issue).html().contains("Nog zonder titel"), entry::toString);
        }
    }

    @Test
    void every_kind_hides_where_it_is_told_to() {
        for (var edition : EditionKind.values()) {
            var issue =
                    Sample.issue(List.of(Sample.section("R", Kinds.hiddenIn(edition), Sample.link("l", "Wel", null))));
            var mail = editions.mail(Sample.newsletter(), issue);
            assertEquals(edition != EditionKind.MAIL, (mail.html() + mail.text()).contains("Niet overal te lezen"));
            assertEquals(edition != EditionKind.WEB, web(issue).contains("Niet overal te lezen"));
        }
    }

    @Test
    void the_headings_are_in_order_and_ids_are_the_pages_own_X_03() {
        var issue = Sample.issue(Kinds.sections());
        for (var html : List.of(editions.mail(Sample.newsletter(), issue).html(), web(issue))) {
            var page = Jsoup.parse(html);
            var last = 0;
            for (var heading : page.select("h1,h2,h3,h4,h5,h6")) {
                var level = heading.tagName().charAt(1) - '0';
                assertTrue(level <= last + 1, heading::toString);
                last = level;
            }
            var ids = page.select("[id]").eachAttr("id");
            assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());
            page.select("a[href^=#]")
                    .forEach(a -> assertTrue(ids.contains(a.attr("href").substring(1)), a::toString));
        }
    }

    @Test
    void the_text_of_the_mail_says_the_same_in_the_same_order_P_01_P_02() {
        var mail = editions.mail(Sample.newsletter(), Sample.issue(Kinds.sections()));
        var html = Jsoup.parse(mail.html());
        html.select(".side img").removeAttr("alt");
        html.select(".side img + p").remove();
        TextEditionTest.assertSameOrder(html, mail.text());
        var lines = mail.text().lines().map(String::strip).toList();
        for (var link : html.select("a[href^=https]:not(.reference)"))
            assertTrue(lines.contains(link.attr("href")), link::toString);
    }

    @Test
    void the_links_of_the_mail_tell_apart_when_they_are_heard_X_04() {
        var mail = Jsoup.parse(editions.mail(Sample.newsletter(), Sample.issue(Kinds.sections()))
                .html());
        var heard = mail.select("a[aria-label]").eachAttr("aria-label");
        assertEquals(heard.size(), new HashSet<>(heard).size(), heard.toString());
        assertTrue(mail.select("img:not([alt]), img:not([width])").isEmpty());
        assertTrue(mail.select("table:not([role=presentation])").stream()
                .allMatch(t -> t.select("th").size() > 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en", "de", "fr", "fy", "ar"})
    void what_the_model_knows_is_in_the_newsletters_language(String language) {
        var text = editions.mail(Sample.newsletter(language, Brand.PLAIN), Sample.issue(Kinds.sections()))
                .text();
        var expected = switch (language) {
            case "nl" ->
                List.of(
                        "Door: Noor Bakker (buurtverslaggever, De Linde) en Sem de Wit",
                        "Meer informatie: Tine Evers, tuinmens, tine@delinde.example, 06 12 34 56 78",
                        "zaterdag 25 september 2021, 10.30–13.00 uur · Binnenhof Lindeflat, online · Organisatie:"
                                + " Bewonersgroep Groen",
                        "(pdf, 1,2\u00a0MB)",
                        "(PDF, 840\u00a0kB)");
            case "en" ->
                List.of(
                        "By Noor Bakker (buurtverslaggever, De Linde) and Sem de Wit",
                        "Saturday 25 September 2021, 10:30–13:00",
                        "(pdf, 1.2\u00a0MB)",
                        "More information: Tine");
            case "de" -> List.of("Von: Noor", "Samstag, 25. September 2021, 10:30–13:00 Uhr", "(pdf, 1,2\u00a0MB)");
            case "fr" -> List.of("Par\u00a0: Noor", "samedi 25 septembre 2021, 10 h 30–13 h 00", "(pdf, 1,2\u00a0Mo)");
            case "ar" -> List.of("بقلم: Noor", "السبت 25 سبتمبر 2021، 10:30–13:00", "(pdf، 1.2\u00a0ميغابايت)");
            default -> List.of("Troch: Noor", "25 septimber 2021, 10.30–13.00 oere", "(pdf, 1,2\u00a0MB)");
        };
        expected.forEach(words -> assertTrue(text.contains(words), words + " in " + text));
    }

    @Test
    void machines_find_the_event_and_who_wrote_what() {
        var data = Jsoup.parse(web(Sample.issue(Kinds.sections())))
                .expectFirst("script")
                .data();
        for (var part : List.of(
                "\"@type\":\"Event\",\"name\":\"Plantjesruil, met soep\",\"startDate\":\"2021-09-25T08:30Z\"",
                "MixedEventAttendanceMode",
                "\"@type\":\"Person\",\"name\":\"Noor Bakker\",\"jobTitle\":\"buurtverslaggever\"",
                "/newsletters/de-linde/9/k-artikel/de-hof-die-weer-groen-werd"))
            assertTrue(data.contains(part), part + " in " + data);
    }

    @ParameterizedTest
    @EnumSource(names = {"PDFUA_1", "PDFA_2_A"})
    void verapdf_passes_every_kind_G_14(PDFAFlavour flavour) throws Exception {
        for (var sections : List.of(
                Kinds.sections(),
                List.of(new Section("s", "Kaal", true, null, Kinds.least())),
                List.of(new Section("s", "Leeg", true, null, Kinds.empty()))))
            VeraPdf.assertPasses(
                    flavour,
                    editions.print(Sample.newsletter(), Sample.issue(sections)).pdf());
    }

    @Test
    @NeedsChromium
    void every_kind_is_sound_in_light_and_dark_and_fits_320_pixels_X_09_G_12() {
        var newsletter = Sample.newsletter();
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            for (var sections : List.of(Kinds.sections(), List.of(new Section("s", "Kaal", true, null, Kinds.least()))))
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    sound(page, web(Sample.issue(sections)), List.of());
                    sound(page, mailOf(newsletter, sections), List.of("landmark-one-main", "region"));
                }
        }
    }

    private String mailOf(NewsletterView newsletter, List<Section> sections) {
        return editions.mail(newsletter, Sample.issue(sections)).html().replaceAll("[\uFDD0\uFDD1]", "");
    }

    private static void sound(Page page, String html, List<String> allowed) {
        page.route("**/*", route -> route.abort());
        page.setContent(html);
        page.setViewportSize(1000, 800);
        var faults = Browser.accessibilityFaults(page).stream()
                .filter(fault -> allowed.stream().noneMatch(fault::startsWith))
                .toList();
        assertEquals(List.of(), faults);
        page.setViewportSize(320, 800);
        assertTrue(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue() <= 320);
    }

    private String web(IssueView issue) {
        return editions.web(Sample.newsletter(), issue).html();
    }

    private String printed(IssueView issue) throws Exception {
        try (var pdf = Loader.loadPDF(editions.print(Sample.newsletter(), issue).pdf())) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(pdf);
        }
    }
}
