package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesRegex;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.audience.OptIn;
import rubriek.support.ApplicationTest;
import rubriek.support.Kiosk;
import rubriek.support.TickingClock;

/** Who is told to wait is told how long, on pages as by scripts (S-12). */
@ApplicationTest
class TooManyFormsTest {

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    Rush rush;

    @Inject
    SignUpSettings most;

    @Inject
    TickingClock clock;

    /** Each in an hour of its own, since they share what is counted in all. */
    private static int hour;

    @BeforeEach
    void ten_to() {
        clock.set(Instant.parse("2031-05-06T10:50:00Z").plus(Duration.ofHours(hour++)));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, over een kwartier",
        "en, in a quarter of an hour",
        "de, in einer Viertelstunde",
        "fr, dans un quart d’heure",
        "fy, oer in kertier",
        "ar, بعد ربع ساعة"
    })
    void S_12_a_page_says_when_to_try_again_in_the_language_of_the_newsletter(String language, String when) {
        var newsletter = kiosk.newsletter("Krant", language, null);
        var list = letterbox.list(newsletter, "Krant", OptIn.DOUBLE);
        var form = letterbox.opened(list);
        fill(newsletter);
        form.formParam("email", Letterbox.someone())
                .post(Letterbox.path(list))
                .then()
                .statusCode(429)
                .header("Retry-After", matchesRegex("5\\d\\d"))
                .header("Cache-Control", equalTo("no-store"))
                .body("html.@lang", equalTo(language))
                .body(containsString(when));
    }

    @Test
    void S_12_so_does_the_form_for_a_lost_link() {
        var newsletter = kiosk.newsletter();
        fill(newsletter);
        clock.forward(Duration.ofMinutes(9).plusSeconds(5));
        given().formParam("email", Letterbox.someone())
                .post("/newsletters/" + newsletter + "/preferences")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesRegex("[1-5]\\d"))
                .body(allOf(containsString("over een minuut"), not(containsString("laad de pagina"))));
    }

    @Test
    void S_12_a_script_is_answered_as_a_program_and_may_read_it() {
        var list = letterbox.list();
        var begun = script().get(path(list.newsletter())).<String>path("begun");
        clock.forward(Duration.ofSeconds(3));
        fill(list.newsletter());
        Response refused = script().header("Accept-Language", "nl")
                .body(Map.of("email", Letterbox.someone(), "begun", begun))
                .post(path(list.newsletter()));
        refused.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", equalTo(OwnSiteTest.ORIGIN))
                .header("Retry-After", matchesRegex("5\\d\\d"))
                .body("type", equalTo("/problems/too-many-forms"))
                .body("detail", containsString("Retry-After"));
    }

    private static RequestSpecification script() {
        return given().contentType("application/json").header("Origin", OwnSiteTest.ORIGIN);
    }

    private static String path(String newsletter) {
        return "/newsletters/" + newsletter + "/subscribe.json";
    }

    private void fill(String newsletter) {
        for (var i = 0; i < most.perNewsletter(); i++) rush.admit(InetAddress.getLoopbackAddress(), newsletter);
    }
}
