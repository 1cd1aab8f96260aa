package rubriek.web.site;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.support.ApplicationTest;
import rubriek.support.TickingClock;

@ApplicationTest
class OutboxSiteTest {

    private static final String EML = """
            From: De Linde <krant@linde.example>
            To: %s
            Subject: =?utf-8?q?Nummer_12_=E2=80=93_juni_<b>2026</b>?=
            List-Unsubscribe: <mailto:weg@linde.example>, <https://linde.example/unsubscribe/abc>
            Content-Language: fy
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary="=_x"

            --=_x
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: 8bit

            Lees verder:
            https://bron.example/lees?a=1&b=<2>
            --=_x
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: 8bit

            <html><head lang="nl"><title>x</title></head><body><script>alert(1)</script><a href="https://bron.example/">Lees</a></body></html>
            --=_x--
            """;

    @Inject
    LocalOutbox kept;

    @Inject
    TickingClock clock;

    private final String reader = "r" + UUID.randomUUID() + "@lezers.example";
    private String mail = "";

    /** Later than whatever another test made with its clock put forward. */
    @BeforeEach
    void a_mail_was_made() {
        clock.forward(Duration.ofDays(20_000));
        mail = KeptMail.in(kept, reader, EML.formatted(reader));
    }

    @Test
    void what_a_mail_says_is_told_to_be_in_its_own_language() { // WCAG 3.1.2
        when().get(mail + "/text")
                .then()
                .statusCode(200)
                .body("html.@lang", equalTo("en"))
                .body("html.body.main.h1.@lang", equalTo("fy"))
                .body("html.body.main.pre.@lang", equalTo("fy"));
    }

    @Test
    void a_time_says_of_which_zone_it_is() {
        var zone = DateTimeFormatter.ofPattern("z", Locale.ENGLISH)
                .format(clock.instant().atZone(ZoneId.systemDefault()));
        when().get(mail).then().body("html.body.main.dl.dd[2].time", endsWith(" " + zone));
    }

    @Test
    void the_outbox_shows_the_newest_mail_first() {
        when().get("/outbox")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("html.body.main.ol.li.size()", greaterThan(0))
                .body("html.body.main.ol.li[0].a", equalTo("Nummer 12 – juni <b>2026</b>"))
                .body("html.body.main.ol.li[0].a.@href", equalTo(mail))
                .body(containsString(reader));
    }

    @Test
    void a_mail_says_whose_it_is_and_how_to_leave() {
        when().get(mail)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("frame-src 'self'"))
                .header("Referrer-Policy", "no-referrer")
                .body(containsString("<a href=\"https://linde.example/unsubscribe/abc\">"))
                .body(containsString("sandbox=\"allow-popups allow-popups-to-escape-sandbox\""))
                .body(not(containsString("<b>2026</b>")), not(containsString("<script")));
    }

    /** S-03 */
    @Test
    void its_html_stands_in_a_sandbox_and_its_links_open_outside() {
        when().get(mail + "/mail.html")
                .then()
                .statusCode(200)
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; img-src https: data:; style-src 'unsafe-inline';"))
                .header("Content-Security-Policy", containsString("sandbox allow-popups"))
                .header("Content-Security-Policy", not(containsString("allow-scripts")))
                .header("Content-Security-Policy", not(containsString("allow-same-origin")))
                .header("Cache-Control", "no-store, private")
                .body(containsString("<head lang=\"nl\"><base target=\"_blank\">"));
    }

    @Test
    void its_text_and_its_source_are_shown_as_text() {
        when().get(mail + "/text")
                .then()
                .statusCode(200)
                .body(containsString("<a href=\"https://bron.example/lees?a=1&amp;b=\">"), not(containsString("<2>")));
        when().get(mail + "/source")
                .then()
                .statusCode(200)
                .body(containsString("List-Unsubscribe: &lt;mailto"), containsString("&lt;script&gt;"))
                .body(not(containsString("<script>")));
    }

    @Test
    void it_can_be_taken_home_as_a_file() {
        when().get(mail + "/message.eml")
                .then()
                .statusCode(200)
                .contentType("message/rfc822")
                .header("Content-Disposition", startsWith("attachment"))
                .body(startsWith("From: De Linde"));
    }

    @Test
    void what_is_no_mail_is_not_there() {
        for (var name : new String[] {"20260101T000000000-0123456789abcdef", "..%2F..%2Frubriek.mv.db", "x"})
            when().get("/outbox/" + name).then().statusCode(404).contentType("text/html");
        when().get("/outbox?page=99999").then().statusCode(404);
    }
}
