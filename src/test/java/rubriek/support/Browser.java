package rubriek.support;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium without a window, the one that the machine has. One serves the whole run, and ends with it; whoever opens it has
 * pages of their own in it, and closes them after use. Mark the test {@link NeedsChromium}.
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

    /** The script of axe itself: its {@link AxeBuilder} opens another page at each look, and reports all that is right as well. */
    private static final String AXE = "() => {" + axe() + "}";

    private static final String ASK_AXE = """
            async tags => {
                const options = {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']};
                const found = await axe.run({exclude: [['iframe[sandbox]']]}, options);
                return found.violations.flatMap(
                        rule => rule.nodes.map(node => `${rule.id}: ${rule.help} ${JSON.stringify(node.target)}`));
            }""";

    /** Without a sandbox, because tests may run as root; the rest keeps it from talking to anybody but the page. */
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static com.microsoft.playwright.@Nullable Browser chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();

    private Browser() {}

    /** Somebody's own pages; starts the browser when it does not run. */
    public static Browser open() {
        return new Browser();
    }

    /** A page of its own, without the cookies of any other. */
    public Page newPage() {
        var context = chromium().newContext();
        contexts.add(context);
        return context.newPage();
    }

    /**
     * What axe finds on the page as it stands: one line for each fault, with its place. A sandboxed frame runs no script, so axe
     * cannot look into it; what it shows is looked at by itself. It is not asked to look into another frame either, so a page must
     * have none.
     */
    @SuppressWarnings("unchecked")
    public static List<String> accessibilityFaults(Page page) {
        if ((boolean) page.evaluate("!!document.querySelector('iframe:not([sandbox])')"))
            throw new AssertionError("axe does not look into the frame");
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) page.evaluate(AXE);
        return (List<String>) page.evaluate(ASK_AXE, ACCESSIBILITY);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null || !chromium.isConnected()) chromium = start();
        return chromium;
    }

    private static com.microsoft.playwright.Browser start() {
        var environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        var program =
                Programs.find("chromium", "chromium-browser", "google-chrome").orElseThrow();
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment))
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(FLAGS));
    }

    private static String axe() {
        try (var script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
