package rubriek.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/**
 * A real Chromium without a window, the one that the machine has. Close it after use; mark the test {@link NeedsChromium}.
 *
 * <pre>{@code
 * try (var browser = Browser.open()) {
 *     var page = browser.newPage();
 *     page.navigate(program.http().at("/").toString());
 *     assertEquals(List.of(), Browser.accessibilityFaults(page));
 * }
 * }</pre>
 */
public final class Browser implements AutoCloseable {

    /** What WCAG 2.2 AA asks for, and what axe calls good practice. */
    private static final List<String> ACCESSIBILITY =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Without a sandbox, because tests may run as root; the rest keeps it from talking to anybody but the page. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright) {
        this.playwright = playwright;
        var program =
                Programs.find("chromium", "chromium-browser", "google-chrome").orElseThrow();
        this.chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    /** Starts a browser. */
    public static Browser open() {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(environment)));
    }

    /** A page of its own, without the cookies of any other. */
    public Page newPage() {
        return chromium.newContext().newPage();
    }

    /**
     * What axe finds on the page as it stands: one line for each fault, with its place. A sandboxed frame runs no script, so axe
     * cannot look into it; what it shows is looked at by itself.
     */
    public static List<String> accessibilityFaults(Page page) {
        return new AxeBuilder(page)
                .withTags(ACCESSIBILITY).exclude("iframe[sandbox]").analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getTarget()))
                        .toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
