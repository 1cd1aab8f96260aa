package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.ApplicationTest;

@ApplicationTest
class ErrorSiteTest {

    @Test
    void what_is_missing_is_said_in_words_and_in_the_visitors_language() {
        given().header("Accept-Language", "nl-NL,nl;q=0.9,en;q=0.8")
                .get("/nergens")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept-Language")
                .body("html.@lang", equalTo("nl"), "html.body.main.h1", equalTo("Deze pagina is er niet"));
        given().header("Accept-Language", "fi")
                .get("/nergens")
                .then()
                .statusCode(404)
                .body("html.@lang", equalTo("en"), "html.body.main.h1", equalTo("This page is not here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/nergens",
                "//boef.example/",
                "/%5Cboef.example",
                "/confirm/x",
                "/unsubscribe/x",
                "/preferences/x",
                "/accessibility"
            })
    void S_16_no_address_leads_to_where_it_says_itself(String path) {
        for (var name : List.of("url", "next", "redirect", "return", "to", "target", "u"))
            given().redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .header("X-Forwarded-Host", "boef.example")
                    .get(path + "?" + name + "=https://boef.example/")
                    .then()
                    .statusCode(anyOf(equalTo(200), equalTo(400), equalTo(404), equalTo(410)))
                    .header("Location", nullValue())
                    .header("Refresh", nullValue())
                    .body(not(containsString("boef.example")));
    }

    @Test
    void a_page_that_is_only_for_reading_refuses_a_form() {
        when().post("/").then().statusCode(405).contentType("text/html").body(containsString("405"));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, over een minuut",
        "en, in a minute",
        "de, in einer Minute",
        "fr, dans une minute",
        "fy, oer in minút",
        "ar, بعد دقيقة",
        "fi, in a minute"
    })
    void what_is_away_says_when_to_try_again_in_every_language(String language, String when) {
        given().header("Accept-Language", language)
                .get("/faulty-page")
                .then()
                .statusCode(503)
                .contentType("text/html")
                .header("Retry-After", equalTo("5"))
                .body(containsString(when));
    }

    @Test
    void a_wait_is_never_said_to_be_less_than_it_is() {
        assertEquals(Wait.MINUTE, Wait.of(60));
        assertEquals(Wait.MINUTES, Wait.of(61));
        assertEquals(Wait.QUARTER, Wait.of(301));
        assertEquals(Wait.HALF, Wait.of(1800));
        assertEquals(Wait.HOUR, Wait.of(3600));
        assertEquals(Wait.LONG, Wait.of(3601));
    }

    @Test
    void a_page_that_cannot_be_made_just_now_says_when_to_come_back() {
        given().header("Accept-Language", "nl")
                .get("/testing/busy")
                .then()
                .statusCode(503)
                .contentType("text/html")
                .header("Retry-After", equalTo("10"))
                .body("html.body.main.h1", equalTo("Even geduld"));
    }

    @Test
    void every_status_has_something_to_say() {
        assertEquals(Trouble.MISSING, Trouble.of(410));
        assertEquals(Trouble.REFUSED, Trouble.of(400));
        assertEquals(Trouble.AWAY, Trouble.of(503));
        assertEquals(Trouble.RUSH, Trouble.of(429));
        assertEquals(Trouble.BROKEN, Trouble.of(500));
    }
}
