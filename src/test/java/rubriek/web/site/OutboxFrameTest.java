package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.dispatch.outbox.Outbox;
import rubriek.support.Browser;
import rubriek.support.DatabaseTest;
import rubriek.support.NeedsChromium;

/** The frame that shows a mail, in a browser: its links work, its scripts do not (S-03). */
@DatabaseTest
@NeedsChromium
class OutboxFrameTest {

    @Inject
    LocalOutbox kept;

    @Inject
    Outbox outbox;

    @Test
    void a_link_of_a_mail_opens_in_a_window_of_its_own_and_a_script_never_runs() {
        var site = "http://localhost:" + RestAssured.port;
        var html = "<html><head><title>Mail</title></head><body>"
                + "<script>top.location='" + site + "/gehackt'</script>"
                + "<a href='" + site + "/nergens' style='position:fixed;inset:0'>Afmelden</a></body></html>";
        try (var browser = Browser.open()) {
            var page = browser.newPage();
            page.setDefaultTimeout(20_000);
            page.navigate(site + "/outbox/" + mail(html));
            var opened = page.waitForPopup(() -> clickInside(page));
            assertEquals(site + "/nergens", opened.url());
            assertEquals("This page is not here", opened.textContent("h1"));
            assertEquals("Proef", page.textContent("h1"));
        }
    }

    private static void clickInside(Page page) {
        var frame = page.locator("iframe").boundingBox();
        page.mouse().click(frame.x + frame.width / 2, frame.y + 100);
    }

    private String mail(String html) {
        var message = "From: a@linde.example\r\nTo: b@linde.example\r\nSubject: Proef\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: text/html; charset=utf-8\r\n\r\n" + html + "\r\n";
        try (var lane = kept.open()) {
            var envelope = new Envelope("a@linde.example", "b@linde.example");
            lane.carry(envelope, message.getBytes(StandardCharsets.UTF_8), () -> {});
        }
        return outbox.page(1).items().get(0).name();
    }
}
