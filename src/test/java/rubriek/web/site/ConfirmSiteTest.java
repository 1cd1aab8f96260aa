package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.audience.OptIn;
import rubriek.support.DatabaseTest;
import rubriek.support.Kiosk;
import rubriek.support.TickingClock;

@DatabaseTest
class ConfirmSiteTest {

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    TickingClock clock;

    private final String cor = Letterbox.someone();

    @Test
    void G_03_the_link_shows_one_button_and_only_the_button_confirms() {
        var list = letterbox.list();
        letterbox.signUp(list, cor);
        var path = letterbox.confirmPath(list, cor);
        var page = given().get(path);
        secret(page.then().statusCode(200))
                .body("html.@lang", equalTo("nl"))
                .body(containsString("Ja, ik wil de nieuwsbrief"), containsString("l***@lezer.example"))
                .body(not(containsString(cor)));
        given().head(path).then().statusCode(200);
        assertEquals("unconfirmed", letterbox.status(list, cor));
        secret(Letterbox.filled(page).post(path).then().statusCode(200)).body(containsString("Je bent aangemeld"));
        assertEquals("confirmed", letterbox.status(list, cor));
        Letterbox.filled(page).post(path).then().statusCode(200).body(containsString("Je bent aangemeld"));
        given().get(path)
                .then()
                .statusCode(200)
                .body(containsString("Je bent aangemeld"), not(containsString("<form")));
        assertEquals(List.of("asked", "confirmed"), letterbox.steps(list, cor));
    }

    @Test
    void a_dead_link_offers_only_what_can_be_subscribed_to() {
        var open = kiosk.newsletter("0 open", "nl", null);
        letterbox.list(open, "Elke dag", OptIn.DOUBLE);
        var empty = kiosk.newsletter("0 empty", "nl", null);
        for (var dead : List.of("/confirm/x", "/preferences/x"))
            given().get(dead).then().body(containsString(open), not(containsString(empty)));
    }

    @Test
    void what_was_chosen_in_one_go_is_named_and_confirmed_in_one_go() {
        var newsletter = kiosk.newsletter();
        var daily = letterbox.list(newsletter, "Elke dag", OptIn.DOUBLE);
        var weekly = letterbox.list(newsletter, "Elke week", OptIn.DOUBLE);
        letterbox
                .opened(daily)
                .formParam("email", cor)
                .formParam("list", weekly.slug(), daily.slug())
                .post(Letterbox.path(daily));
        assertEquals(1, letterbox.mails(cor));
        var path = letterbox.confirmPath(weekly, cor);
        given().get(path).then().body(containsString("<li>Elke dag</li><li>Elke week</li>"));
        given().contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(200);
        assertEquals("confirmed", letterbox.status(daily, cor));
    }

    @Test
    void a_dead_link_says_how_to_ask_again_and_confirms_nobody() {
        var list = letterbox.list();
        letterbox.signUp(list, cor);
        var forged = letterbox.confirmPath(list, cor);
        for (var path : List.of(
                "/confirm/x",
                forged.substring(0, forged.length() - 1) + (forged.endsWith("A") ? "B" : "A"),
                letterbox.unsubscribePath(list, cor).replace("/unsubscribe/", "/confirm/"))) {
            secret(given().header("Accept-Language", "nl").get(path).then().statusCode(410))
                    .body(containsString("Deze link werkt niet meer"), containsString("/subscribe\""))
                    .body(containsString("als je je hebt afgemeld, of als je adres is veranderd."));
            secret(given().contentType("application/x-www-form-urlencoded")
                    .post(path)
                    .then()
                    .statusCode(410));
        }
        assertEquals("unconfirmed", letterbox.status(list, cor));
    }

    @Test
    void who_has_left_since_is_not_confirmed_by_the_old_link() {
        var list = letterbox.list();
        letterbox.signUp(list, cor);
        var path = letterbox.confirmPath(list, cor);
        var form = given().contentType("application/x-www-form-urlencoded");
        form.post(path).then().statusCode(200);
        clock.forward(Duration.ofHours(1));
        given().formParam("action", "leave")
                .post(letterbox.unsubscribePath(list, cor))
                .then()
                .statusCode(200);
        form.post(path).then().statusCode(410);
        assertEquals("unsubscribed", letterbox.status(list, cor));
    }

    private static ValidatableResponse secret(ValidatableResponse answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", allOf(containsString("default-src 'none'")))
                .header("Set-Cookie", nullValue());
    }
}
