package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.audience.OptIn;
import rubriek.newsletter.Brand;
import rubriek.newsletter.ThemeName;
import rubriek.support.ApplicationTest;
import rubriek.support.Browser;
import rubriek.support.Kiosk;
import rubriek.support.NeedsChromium;

/** The archive and the pages of readers wear the theme of the newsletter, also under an accent that is hard to read on. */
@ApplicationTest
@NeedsChromium
class ThemedPagesTest {

    private static final String YELLOW = "rgb(255, 204, 0)";

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    private final Browser browser = Browser.open();
    private final Page page = browser.newPage();

    @AfterEach
    void close() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource
    void X_05_they_are_read_in_each_theme(ThemeName theme) {
        var slug = kiosk.newsletter("Buurtkrant De Linde", "nl", null);
        kiosk.dress(slug, Brand.of(theme, "#ffcc00"));
        letterbox.list(slug, "Elke dag", OptIn.DOUBLE);
        for (var path : List.of("", "/subscribe", "/preferences"))
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.navigate("http://localhost:" + RestAssured.port + "/newsletters/" + slug + path);
                assertEquals(List.of(), Browser.accessibilityFaults(page), path + " " + scheme);
            }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertEquals(theme == ThemeName.MODERN, YELLOW.equals(style(".masthead", "backgroundColor")));
        var ground = switch (theme) {
            case KLASSIEK -> "rgb(252, 250, 246)";
            case MODERN -> "rgb(255, 255, 255)";
            case RUSTIG -> "rgb(253, 253, 252)";
        };
        assertEquals(ground, style("html", "backgroundColor"));
    }

    private Object style(String selector, String property) {
        return page.evaluate("getComputedStyle(document.querySelector('" + selector + "'))." + property);
    }
}
