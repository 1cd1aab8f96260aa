package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.audience.OptIn;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.support.DatabaseTest;
import rubriek.support.Kiosk;
import rubriek.support.TickingClock;

@DatabaseTest
class SubscribeSiteTest {

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    Suppressions suppressions;

    @Inject
    TickingClock clock;

    private final String cor = Letterbox.someone();

    @Test
    void G_09_one_field_and_one_button_sign_somebody_up() {
        var list = letterbox.list();
        given().get(Letterbox.path(list))
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Set-Cookie", nullValue())
                .body("html.@lang", equalTo("nl"))
                .body(
                        containsString(Letterbox.WORDS),
                        containsString("autocomplete=\"email\""),
                        not(containsString("type=\"checkbox\"")));
        letterbox
                .signUp(list, cor)
                .then()
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body(
                        containsString("Kijk in je mail"),
                        containsString("l***@lezer.example"),
                        containsString("7 dagen"));
        assertEquals("unconfirmed", letterbox.status(list, cor));
        assertEquals(1, letterbox.mails(cor));
    }

    @Test
    void S_13_known_unknown_and_suppressed_addresses_get_the_same_answer_in_the_same_time() {
        var list = letterbox.list();
        var known = Letterbox.someone();
        letterbox.confirmed(list, known);
        var suppressed = Letterbox.someone();
        suppressions.suppress(new EmailAddress(suppressed), SuppressionReason.COMPLAINT, null);
        var unknown = letterbox.signUp(list, cor);
        for (var address : List.of(known, suppressed, cor)) {
            var answer = letterbox.signUp(list, address);
            answer.then().statusCode(unknown.statusCode()).time(greaterThanOrEqualTo(250L));
            assertEquals(besidesWhatWasSent(unknown, cor), besidesWhatWasSent(answer, address));
        }
        assertEquals(0, letterbox.queued(known));
        assertEquals(0, letterbox.queued(suppressed));
    }

    @Test
    void S_12_what_only_a_program_does_is_answered_alike_and_sends_nothing() {
        var list = letterbox.list();
        var other = Letterbox.someone();
        var answer = letterbox.signUp(list, other);
        var form = letterbox.opened(list).formParam("email", cor).formParam("extra", "x");
        var trapped = form.post(Letterbox.path(list));
        trapped.then().statusCode(200);
        assertEquals(besidesWhatWasSent(answer, other), besidesWhatWasSent(trapped, cor));
        assertEquals("unknown", letterbox.status(list, cor));
    }

    /** The page without what the form sent along, which stands there once more for the button that asks again. */
    static String besidesWhatWasSent(Response page, String email) {
        return page.asString().replace(email, "").replaceAll("name=\"begun\" value=\"[^\"]*\"", "");
    }

    @Test
    void S_12_who_is_quicker_than_a_person_presses_once_more_and_loses_nothing() {
        var list = letterbox.list();
        var hasty = Letterbox.filled(given().get(Letterbox.path(list))).formParam("email", cor);
        var again = hasty.post(Letterbox.path(list));
        again.then().statusCode(400).body(containsString("Druk nog een keer op Aanmelden."));
        assertEquals("unknown", letterbox.status(list, cor));
        clock.forward(Duration.ofSeconds(3));
        Letterbox.filled(again)
                .formParam("email", cor)
                .post(Letterbox.path(list))
                .then()
                .statusCode(200);
        assertEquals("unconfirmed", letterbox.status(list, cor));
    }

    @Test
    void who_has_something_to_mend_is_not_told_to_press_once_more_besides() {
        var list = letterbox.list();
        var hasty = Letterbox.filled(given().get(Letterbox.path(list))).formParam("email", "cor");
        hasty.post(Letterbox.path(list))
                .then()
                .statusCode(400)
                .body(containsString("Vul een e-mailadres in"), not(containsString("Druk nog een keer")));
    }

    @Test
    void a_likely_slip_is_asked_about_once_and_either_answer_counts() {
        var list = letterbox.list();
        var typed = "lezer-" + System.nanoTime() + "@gmial.com";
        var asked = letterbox.signUp(list, typed);
        asked.then().statusCode(400).body(containsString("Bedoelde je "), containsString("@gmail.com?"));
        assertEquals("unknown", letterbox.status(list, typed));
        Letterbox.filled(asked)
                .formParam("email", typed)
                .formParam("sure", typed)
                .post(Letterbox.path(list))
                .then()
                .statusCode(200);
        assertEquals("unconfirmed", letterbox.status(list, typed));
        var meant = typed.replace("gmial", "gmail");
        Letterbox.filled(asked)
                .formParam("email", typed)
                .formParam("meant", meant)
                .post(Letterbox.path(list))
                .then()
                .statusCode(200);
        assertEquals("unconfirmed", letterbox.status(list, meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "geen adres",
                "a@b",
                "cor@lezer.example\r\nBcc: x@y.example",
                "cor\u0000@lezer.example",
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>@lezer.example",
                "{config:x}@lezer.example"
            })
    void a_wrong_address_is_shown_again_with_what_to_do(String typed) {
        var list = letterbox.list();
        letterbox
                .signUp(list, typed)
                .then()
                .statusCode(400)
                .body(
                        containsString("<title>Nog niet verstuurd"),
                        containsString("role=\"alert\""),
                        containsString("href=\"#email\""),
                        containsString("aria-describedby=\"email-wrong\""),
                        containsString("Vul een e-mailadres in, zoals naam@voorbeeld.nl."),
                        not(containsString("<script")),
                        not(containsString("<img src=x")));
        assertEquals(0, letterbox.mails(cor));
    }

    @Test
    void a_form_that_lay_open_too_long_or_is_not_ours_is_asked_for_once_more() {
        var list = letterbox.list();
        var old = letterbox.opened(list).formParam("email", cor);
        clock.forward(Duration.ofHours(25));
        var again = old.post(Letterbox.path(list));
        again.then()
                .statusCode(400)
                .body(containsString("Druk nog een keer op Aanmelden."), containsString("value=\"" + cor + "\""));
        given().formParam("email", cor).post(Letterbox.path(list)).then().statusCode(400);
        assertEquals("unknown", letterbox.status(list, cor));
        clock.forward(Duration.ofSeconds(3));
        Letterbox.filled(again)
                .formParam("email", cor)
                .post(Letterbox.path(list))
                .then()
                .statusCode(200);
        assertEquals("unconfirmed", letterbox.status(list, cor));
    }

    @Test
    void a_form_of_another_newsletter_is_not_ours() {
        var list = letterbox.list();
        letterbox
                .opened(letterbox.list())
                .formParam("email", cor)
                .post(Letterbox.path(list))
                .then()
                .statusCode(400);
    }

    @Test
    void G_04_of_several_lists_none_is_ticked_and_one_at_least_is_chosen() {
        var newsletter = kiosk.newsletter();
        var daily = letterbox.list(newsletter, "Elke dag", OptIn.DOUBLE);
        var weekly = letterbox.list(newsletter, "Elke week", OptIn.DOUBLE);
        given().get(Letterbox.path(daily))
                .then()
                .body(containsString("Elke dag"), containsString("Elke week"), not(containsString("checked")));
        letterbox
                .signUp(daily, cor)
                .then()
                .statusCode(400)
                .body(containsString("Kies ten minste één nieuwsbrief."), containsString("href=\"#list-1\""));
        letterbox
                .opened(daily)
                .formParam("email", cor)
                .formParam("list", weekly.slug())
                .post(Letterbox.path(daily))
                .then()
                .statusCode(200);
        assertEquals("unknown", letterbox.status(daily, cor));
        assertEquals("unconfirmed", letterbox.status(weekly, cor));
    }

    @Test
    void a_newsletter_without_lists_says_so_and_an_unknown_one_is_missing() {
        given().get("/newsletters/" + kiosk.newsletter() + "/subscribe")
                .then()
                .statusCode(200)
                .body(containsString("hier nu niet aanmelden"), not(containsString("<form")));
        given().get("/newsletters/no-such/subscribe").then().statusCode(404);
        given().formParam("email", cor)
                .post("/newsletters/no-such/subscribe")
                .then()
                .statusCode(404);
    }

    @Test
    void what_is_no_small_form_is_refused() {
        var list = letterbox.list();
        given().contentType("application/json")
                .body("{\"email\":\"" + cor + "\"}")
                .post(Letterbox.path(list))
                .then()
                .statusCode(415);
        given().contentType("text/plain")
                .body("email=" + cor)
                .post(Letterbox.path(list))
                .then()
                .statusCode(415);
        letterbox
                .opened(list)
                .formParam("email", "a".repeat(100_000))
                .post(Letterbox.path(list))
                .then()
                .statusCode(413);
        assertEquals("unknown", letterbox.status(list, cor));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Aanmelden voor",
        "en, Subscribe to",
        "de, abonnieren",
        "fr, S’abonner à",
        "fy, Oanmelde foar",
    })
    void the_page_speaks_the_language_of_its_newsletter(String language, String words) {
        var list = letterbox.list(kiosk.newsletter("De Linde", language, null), "De Linde", OptIn.DOUBLE);
        given().get(Letterbox.path(list))
                .then()
                .body("html.@lang", equalTo(language))
                .body("html.body.main.h1.text()", allOf(containsString(words), containsString("De Linde")));
    }
}
