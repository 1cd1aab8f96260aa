package rubriek.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.support.Browser;
import rubriek.support.Engine;
import rubriek.support.NeedsChromium;

/** Every public page as a browser shows it, in both schemes, on a desk and on the narrowest phone (G-12). */
@NeedsChromium
class PagesIT {

    private static final int DESK = 1440;
    private static final int PHONE = 320;

    @Test
    void every_page_is_accessible_fits_and_runs_nothing() {
        try (var program = Newcomer.program(Engine.H2).start();
                var browser = Browser.open()) {
            var newcomer = Newcomer.at(program);
            var paths = new ArrayList<>(List.of("/", "/outbox"));
            newcomer.paste(newcomer.command());
            paths.addAll(pages(newcomer, newcomer.mails(3).get(0)));
            var faults = new ArrayList<String>();
            var page = browser.newPage();
            for (var path : paths)
                for (var width : List.of(DESK, PHONE))
                    for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK))
                        faults.addAll(faults(page, program.http().at(path).toString(), width, scheme));
            assertEquals(List.of(), faults);
        }
    }

    private static List<String> pages(Newcomer newcomer, String mail) {
        return List.of(
                "/demo/mail",
                "/demo/text",
                "/demo/web",
                mail,
                mail + "/text",
                mail + "/source",
                "/newsletters/de-linde",
                "/newsletters/de-linde/12",
                "/newsletters/de-linde/11",
                "/newsletters/de-linde/subscribe",
                newcomer.linkToLeave(mail),
                "/nergens");
    }

    private static List<String> faults(Page page, String address, int width, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)); // axe would see colours on their way
        page.setViewportSize(width, 900);
        page.navigate(address);
        var faults = new ArrayList<>(Browser.accessibilityFaults(page));
        if ((boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            faults.add("scrolls sideways");
        if ((boolean) page.evaluate("[...document.scripts].some(s => s.type !== 'application/ld+json')"))
            faults.add("has a script");
        if ((boolean) page.evaluate("[...document.querySelectorAll('iframe')].some(f => !f.title)"))
            faults.add("has a frame without a title");
        return faults.stream()
                .map(fault -> address + " " + width + " " + scheme + ": " + fault)
                .toList();
    }
}
