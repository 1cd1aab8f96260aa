package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.support.ApplicationTest;
import rubriek.support.Browser;
import rubriek.support.NeedsChromium;

/** The frame that shows a mail, in a browser: its links work, its scripts do not (S-03). */
@ApplicationTest
@NeedsChromium
class OutboxFrameTest {

    @Inject
    LocalOutbox kept;

    @Test
    void a_link_of_a_mail_opens_in_a_window_of_its_own_and_a_script_never_runs() {
        var site = "http://localhost:" + RestAssured.port;
        var html = "<html><head><title>Mail</title></head><body>"
                + "<script>top.location='" + site + "/gehackt'</script>"
                + "<a href='" + site + "/nergens' style='position:fixed;inset:0'>Afmelden</a></body></html>";
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.setDefaultTimeout(20_000);
            page.navigate(site + mail(html));
            var opened = page.waitForPopup(() -> clickInside(page));
            assertEquals(site + "/nergens", opened.url());
            assertEquals("This page is not here", opened.textContent("h1"));
            assertEquals("Proef", page.textContent("h1"));
        }
    }

    /** Asks the frame itself where its link is: a frame of its own process may be drawn before the page knows to hand it clicks. */
    private static void clickInside(Page page) {
        page.frameLocator("iframe").getByText("Afmelden").click();
    }

    private String mail(String html) {
        var message = "From: a@linde.example\nTo: b@linde.example\nSubject: Proef\nMIME-Version: 1.0\n"
                + "Content-Type: text/html; charset=utf-8\n\n" + html + "\n";
        return KeptMail.in(kept, "b@linde.example", message);
    }
}
