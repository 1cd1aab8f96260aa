package rubriek.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

@NeedsChromium
class BrowserTest {

    @Test
    void axe_finds_a_planted_fault_and_nothing_on_a_sound_page() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.setContent("<html lang=nl><title>Linde</title><main><h1>Linde</h1></main></html>");
            assertEquals(List.of(), Browser.accessibilityFaults(page));
            page.setContent("<html lang=nl><title>Linde</title><main><h1>Linde</h1><img src='data:,'></main></html>");
            var faults = Browser.accessibilityFaults(page);
            assertTrue(faults.stream().anyMatch(fault -> fault.startsWith("image-alt")), faults.toString());
        }
    }

    @Test
    void each_look_finds_what_became_wrong_since_the_last() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.setContent("<html lang=nl><title>Linde</title><main><h1>Linde</h1></main></html>");
            assertEquals(List.of(), Browser.accessibilityFaults(page));
            page.evaluate("document.querySelector('h1').style.color = '#eee'");
            var faults = Browser.accessibilityFaults(page);
            assertEquals(1, faults.size(), faults.toString());
            assertTrue(faults.get(0).matches("color-contrast: .* \\[\"h1\"]"), faults.toString());
        }
    }

    @Test
    void a_frame_that_axe_would_not_see_is_a_fault_and_one_in_a_sandbox_is_none() {
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            var frame = "<iframe title=Brief %s srcdoc='<img src=data:,>'></iframe>";
            var around = "<html lang=nl><title>Linde</title><main><h1>Linde</h1>%s</main></html>";
            page.setContent(around.formatted(frame.formatted("sandbox")));
            assertEquals(List.of(), Browser.accessibilityFaults(page));
            page.setContent(around.formatted(frame.formatted("")));
            assertThrows(AssertionError.class, () -> Browser.accessibilityFaults(page));
        }
    }

    @Test
    void pages_share_the_browser_and_nothing_else() {
        try (var one = Browser.open();
                var other = Browser.open()) {
            var page = one.newPage();
            one.newPage().close();
            other.newPage();
            other.close();
            page.setContent("<title>Linde</title>");
            assertEquals("Linde", page.title());
        }
    }
}
