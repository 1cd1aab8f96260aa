package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import rubriek.edition.print.PdfRenderer;
import rubriek.issue.IssueView;
import rubriek.newsletter.Brand;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.ThemeName;
import rubriek.newsletter.Typeface;
import rubriek.support.ApplicationTest;
import rubriek.support.Browser;
import rubriek.support.Kinds;
import rubriek.support.NeedsChromium;
import rubriek.support.Sample;
import rubriek.support.VeraPdf;

/** Every theme, with every kind of entry, a logo and a header image of 6,000 pixels, in every edition. */
@ApplicationTest
class ThemesTest {

    private static final Pattern VARIABLE = Pattern.compile("(?<use>var\\()?(?<name>--[a-z]+)");

    private final IssueView issue = Sample.issue(Kinds.sections());

    @ParameterizedTest
    @EnumSource
    @NeedsChromium
    void a_theme_is_sound_in_light_and_dark_and_fits_320_and_600_pixels_X_05_X_09(ThemeName theme) {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.route(
                    "**/*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("image/png")
                            .setBodyBytes(HeadPictures.OCTETS)));
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                sound(page, inOwnPictures(theme, "nl"));
                sound(page, inOthersPictures(theme, "en"));
            }
        }
    }

    private void sound(Page page, NewsletterView newsletter) {
        sound(page, web(newsletter), List.of());
        sound(page, mail(newsletter), List.of("landmark-one-main", "region"));
    }

    private static void sound(Page page, String html, List<String> allowed) {
        page.setContent(html);
        for (var width : List.of(900, 600, 320)) {
            page.setViewportSize(width, 800);
            var shown = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
            assertTrue(shown <= width, () -> shown + " of " + width);
        }
        var faults = Browser.accessibilityFaults(page).stream()
                .filter(fault -> allowed.stream().noneMatch(fault::startsWith))
                .toList();
        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @EnumSource
    void verapdf_passes_a_theme_in_both_languages_typefaces_and_sizes_G_14(ThemeName theme) throws Exception {
        for (var language : List.of("nl", "en"))
            for (var typeface : Typeface.values()) {
                var brand = brand(theme, typeface, HeadPictures.LOGO_URL, HeadPictures.BANNER_URL);
                var pdf = print(Sample.newsletter(language, brand), typeface == Typeface.SERIF ? Paper.A4 : Paper.A5);
                VeraPdf.assertPasses(PDFAFlavour.PDFUA_1, pdf);
                VeraPdf.assertPasses(PDFAFlavour.PDFA_2_A, pdf);
            }
    }

    @ParameterizedTest
    @EnumSource
    void paper_shows_pictures_of_its_own_within_the_sheet_and_no_others_S_04(ThemeName theme) throws Exception {
        try (var pdf = Loader.loadPDF(print(inOwnPictures(theme, "nl")))) {
            var found = new PicturesOnPage(pdf.getPage(0));
            assertEquals(2, found.boxes().size());
            found.boxes()
                    .forEach(box -> assertTrue(
                            box.getMinX() > 40 && box.getMaxX() < 555 && box.getHeight() < 175 && box.getMinY() > 500,
                            box::toString));
        }
        try (var pdf = Loader.loadPDF(print(inOthersPictures(theme, "nl")))) {
            assertEquals(0, new PicturesOnPage(pdf.getPage(0)).boxes().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_header_image_is_as_wide_on_paper_as_the_text_area(ThemeName theme) throws Exception {
        for (var alt : Arrays.asList("De linde op het plein", null))
            for (var size : Paper.values()) {
                var brand = new Brand(null, null, null, theme, null, HeadPictures.BANNER_URL, alt);
                try (var pdf = Loader.loadPDF(print(Sample.newsletter("nl", brand), size))) {
                    var page = pdf.getPage(0);
                    var banner = new PicturesOnPage(page).boxes().get(0);
                    var centred = Theme.of(brand).centred();
                    var left = size.isSmall() ? 16 : (centred ? 34 : 26);
                    var right = size.isSmall() ? 14 : (centred ? 34 : 30);
                    assertEquals(left, banner.getMinX() * 25.4 / 72, 0.5);
                    assertEquals(right, (page.getMediaBox().getWidth() - banner.getMaxX()) * 25.4 / 72, 0.5);
                }
            }
    }

    @Test
    void a_mail_takes_the_small_size_of_a_picture_of_its_own_and_says_how_large_it_is_E_05() {
        var mail = Jsoup.parse(mail(inOwnPictures(ThemeName.KLASSIEK, "nl")));
        var logo = mail.expectFirst("img.logo");
        assertEquals(HeadPictures.LOGO_IN_MAIL, logo.attr("src"));
        assertEquals("268 40", logo.attr("width") + " " + logo.attr("height"));
        var banner = mail.expectFirst("img[src=" + HeadPictures.BANNER_IN_MAIL + "]");
        assertEquals("598 90", banner.attr("width") + " " + banner.attr("height"));
        assertEquals("De linde op het plein", banner.attr("alt"));
    }

    @Test
    void a_header_image_without_words_only_decorates_X_06() {
        var brand = new Brand(null, null, null, ThemeName.RUSTIG, null, HeadPictures.BANNER_URL, null);
        var newsletter = Sample.newsletter("nl", brand);
        assertEquals("", Jsoup.parse(mail(newsletter)).expectFirst("img").attr("alt"));
        assertEquals("", Jsoup.parse(web(newsletter)).expectFirst(".banner img").attr("alt"));
    }

    @Test
    void a_typeface_is_taken_whatever_the_theme() {
        for (var theme : ThemeName.values()) {
            var serif = Sample.newsletter("nl", brand(theme, Typeface.SERIF, null, null));
            var sans = Sample.newsletter("nl", brand(theme, Typeface.SANS, null, null));
            assertTrue(mail(serif).contains("Georgia"));
            assertFalse(mail(sans).contains("Georgia"));
            assertTrue(web(serif).contains("--text: \"Source Serif 4\""));
            assertTrue(web(sans).contains("--text: system-ui"));
        }
    }

    @Test
    void every_variable_that_a_style_uses_is_one_that_it_has() {
        for (var theme : ThemeName.values()) {
            var style = Jsoup.parse(web(Sample.newsletter("nl", Brand.of(theme, null))))
                    .expectFirst("style")
                    .data();
            var names = VARIABLE.matcher(style)
                    .results()
                    .collect(Collectors.partitioningBy(
                            found -> found.group(1) != null,
                            Collectors.mapping(found -> found.group(2), Collectors.toCollection(HashSet::new))));
            assertEquals(
                    Set.of(),
                    names.get(true).stream()
                            .filter(name -> !names.get(false).contains(name))
                            .collect(Collectors.toSet()));
        }
    }

    private static NewsletterView inOwnPictures(ThemeName theme, String language) {
        return Sample.newsletter(language, brand(theme, null, HeadPictures.LOGO_URL, HeadPictures.BANNER_URL));
    }

    private static NewsletterView inOthersPictures(ThemeName theme, String language) {
        var elsewhere = "https://elders.example/";
        return Sample.newsletter(language, brand(theme, null, elsewhere + "logo.png", elsewhere + "kop.png"));
    }

    private static Brand brand(
            ThemeName theme, @Nullable Typeface typeface, @Nullable String logo, @Nullable String banner) {
        return new Brand("#ffe100", logo, null, theme, typeface, banner, "De linde op het plein");
    }

    private String mail(NewsletterView newsletter) {
        return new MailWriter(HeadPictures.LINKS)
                .write(newsletter, issue, HeadPictures.SHELF)
                .html()
                .replaceAll("[\uFDD0\uFDD1]", "");
    }

    private String web(NewsletterView newsletter) {
        return new WebWriter(HeadPictures.LINKS)
                .write(newsletter, issue, HeadPictures.SHELF)
                .html();
    }

    private byte[] print(NewsletterView newsletter) {
        return print(newsletter, Paper.A4);
    }

    private byte[] print(NewsletterView newsletter, Paper size) {
        return new PaperWriter(HeadPictures.LINKS, new PdfRenderer(), (UUID id) -> HeadPictures.OCTETS)
                .write(newsletter, issue, HeadPictures.SHELF, size)
                .pdf();
    }
}
