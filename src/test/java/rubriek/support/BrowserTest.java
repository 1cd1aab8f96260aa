package rubriek.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
}
