package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListField;
import rubriek.audience.ListView;
import rubriek.audience.OptIn;
import rubriek.audience.Silent;
import rubriek.audience.WaysOut;
import rubriek.audience.search.FieldType;
import rubriek.shared.EmailAddress;
import rubriek.support.ApplicationTest;
import rubriek.support.Browser;
import rubriek.support.Kiosk;
import rubriek.support.NeedsChromium;
import rubriek.support.TickingClock;
import rubriek.support.Vnu;

/** The pages of signing up and leaving, as a reader meets them: by keyboard, in light and dark, on a wide and on a narrow screen. */
@ApplicationTest
@NeedsChromium
class ReaderPagesTest {

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    Silent silent;

    @Inject
    WaysOut waysOut;

    @Inject
    TickingClock clock;

    private Browser browser = Browser.open();
    private Page page = browser.newPage();

    @BeforeEach
    void a_page() {
        page.setDefaultTimeout(10_000);
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void G_12_signing_up_confirming_and_leaving_have_no_accessibility_fault_and_fit_320_pixels() {
        var newsletter = kiosk.newsletter("Buurtkrant De Linde aan de Rijt", "nl", null);
        var daily = letterbox.list(newsletter, "Buurtkrant De Linde, elke dag", OptIn.DOUBLE);
        letterbox.list(newsletter, "Buurtkrant De Linde, elke week", OptIn.DOUBLE);
        var cor = Letterbox.someone();
        open(Letterbox.path(daily));
        sound("subscribe");
        page.click("#send");
        sound("subscribe-wrong");
        page.fill("#email", cor);
        page.check("#list-1");
        clock.forward(Duration.ofSeconds(3));
        page.click("#send");
        sound("subscribe-sent");
        open(letterbox.confirmPath(daily, cor));
        sound("confirm");
        page.click("main button");
        sound("confirm-done");
        open("/confirm/x");
        sound("confirm-dead");
        open(letterbox.unsubscribePath(daily, cor));
        sound("unsubscribe");
        page.click("main button.primary");
        sound("unsubscribe-done");
        page.click("main button:has-text('Meld me weer aan')");
        sound("unsubscribe-back");
        open("/unsubscribe/x");
        sound("unsubscribe-unknown");
        open(waysOut.of(WaysOut.NOBODY).link().getPath());
        sound("unsubscribe-sample");
        open("/accessibility?lang=nl");
        sound("accessibility");
    }

    @Test
    void G_12_A_11_the_page_that_asks_whether_a_list_is_wanted_has_no_fault_and_fits_320_pixels() {
        var list = silent.list(kiosk.newsletter("Buurtkrant De Linde aan de Rijt", "nl", null));
        var cor = new EmailAddress(Letterbox.someone());
        silent.reader(list, cor);
        silent.morning();
        open(letterbox.stayPath(list, cor.value()));
        sound("stay");
        page.click("main button.primary");
        sound("stayed");
        open("/stay/x");
        sound("stay-dead");
    }

    @Test
    void G_12_the_pages_of_preferences_have_no_accessibility_fault_and_fit_320_pixels() {
        var newsletter = kiosk.alone("Buurtkrant De Linde aan de Rijt");
        var daily = letterbox.list(newsletter, "Buurtkrant De Linde, elke dag", OptIn.DOUBLE);
        letterbox.list(newsletter, "Buurtkrant De Linde, elke week", OptIn.DOUBLE);
        var cor = Letterbox.someone();
        letterbox.confirmed(daily, cor);
        var preferences = letterbox.preferencesPath(daily, cor);
        open(preferences);
        sound("preferences");
        page.selectOption("#pause", "2");
        page.click("main button.primary");
        page.waitForSelector("text=Opgeslagen.");
        sound("preferences-saved");
        page.fill("#email", "geen adres");
        page.keyboard().press("Enter");
        page.waitForSelector("[role=alert]");
        sound("preferences-wrong");
        open(preferences + "/erase");
        sound("preferences-erase");
        page.click("main button.primary");
        sound("preferences-erased");
        open(preferences);
        sound("preferences-dead");
        open("/newsletters/" + newsletter + "/preferences");
        sound("lost-link");
        page.click("main button.primary");
        sound("lost-link-wrong");
        page.fill("#email", cor);
        page.click("main button.primary");
        sound("lost-link-sent");
    }

    @Test
    void G_12_what_lists_ask_has_no_accessibility_fault_and_fits_320_pixels() {
        var cor = Letterbox.someone();
        var newsletter = kiosk.alone("Buurtkrant De Linde aan de Rijt");
        var daily = letterbox.list(newsletter, "Buurtkrant De Linde, elke dag", OptIn.DOUBLE);
        asks(daily);
        open(Letterbox.path(daily));
        sound("questions");
        clock.forward(Duration.ofSeconds(3));
        page.fill("#field-1-2", "veel");
        page.click("#send");
        page.waitForSelector("[role=alert]");
        sound("questions-wrong");
        var weekly = letterbox.list(newsletter, "Buurtkrant De Linde, elke week", OptIn.DOUBLE);
        asks(weekly);
        open(Letterbox.path(daily));
        sound("questions-of-several");
        page.check("#list-2");
        page.click("#send");
        page.waitForSelector("[role=alert]");
        sound("questions-of-several-wrong");
        letterbox.confirmed(daily, cor, Map.of("wijk-op-de-pagina", "Noord", "sinds-op-de-pagina", "2020-01-01"));
        open(letterbox.preferencesPath(daily, cor));
        sound("preferences-questions");
        page.selectOption("#field-1-1", "");
        page.click("main button.primary");
        page.waitForSelector("[role=alert]");
        sound("preferences-questions-wrong");
    }

    private void asks(ListView list) {
        letterbox.asks(
                list,
                new ListField(
                        "wijk-op-de-pagina",
                        "In welke wijk woon je?",
                        FieldType.CHOICE,
                        List.of("Noord", "Zuid"),
                        true),
                new ListField("uren-op-de-pagina", "Uren in de week", FieldType.NUMBER, null, false),
                new ListField("sinds-op-de-pagina", "Lid sinds", FieldType.DATE, null, true),
                new ListField("vakmens-op-de-pagina", "Ik werk in het onderwijs", FieldType.BOOLEAN, null, false));
    }

    @Test
    void the_keyboard_alone_signs_up_and_finds_what_is_wrong() {
        var list = letterbox.list();
        var cor = Letterbox.someone();
        open(Letterbox.path(list));
        page.focus("#email");
        page.keyboard().press("Enter");
        assertEquals("#email", page.getAttribute("[role=alert] a", "href"));
        page.focus("[role=alert] a");
        page.keyboard().press("Enter");
        clock.forward(Duration.ofSeconds(3));
        page.keyboard().type(cor);
        page.keyboard().press("Enter");
        page.waitForSelector("text=Kijk in je mail");
        assertEquals("unconfirmed", letterbox.status(list, cor));
    }

    private void open(String path) {
        page.navigate("http://localhost:" + RestAssured.port + path);
    }

    private void sound(String name) {
        assertEquals(List.of(), Vnu.faults(page.content()), name);
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(scheme)
                    .setReducedMotion(ReducedMotion.REDUCE)); // axe would see colours on their way
            for (var width : List.of(1280, 320)) {
                page.setViewportSize(width, 900);
                var where = name + " " + scheme + " " + width;
                assertEquals(List.of(), Browser.accessibilityFaults(page), where);
                var scrolls = page.evaluate("document.documentElement.scrollWidth > innerWidth");
                assertEquals(false, scrolls, where);
            }
        }
    }
}
