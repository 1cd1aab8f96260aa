package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.audience.ListView;
import rubriek.audience.OptIn;
import rubriek.audience.WaysOut;
import rubriek.shared.Purpose;
import rubriek.shared.SignedTokens;
import rubriek.support.DatabaseTest;
import rubriek.support.Kiosk;
import rubriek.support.TickingClock;

/** Leaving takes one button and no more than the link of a mail, as signing up takes one and an address (G-06). */
@DatabaseTest
class UnsubscribeSiteTest {

    private static final String FORGED = "/unsubscribe/" + "A".repeat(50);

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    SignedTokens tokens;

    @Inject
    TickingClock clock;

    @Inject
    DataSource database;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    private final String anna = Letterbox.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @SuppressWarnings("NullAway.Init")
    private String path;

    @BeforeEach
    void anna_is_on_a_list() {
        list = letterbox.list();
        letterbox.confirmed(list, anna);
        path = letterbox.unsubscribePath(list, anna);
    }

    @Test
    void the_link_of_a_test_mail_says_what_it_is_and_asks_nothing() {
        var path = "/unsubscribe/" + tokens.sign(Purpose.UNSUBSCRIBE, WaysOut.NOBODY);
        given().header("Accept-Language", "nl")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("Deze link hoort bij een proefmail"), not(containsString("<form")));
    }

    @Test
    void U_06_looking_shows_one_button_and_changes_nothing() {
        secret(given().get(path).then().statusCode(200))
                .contentType("text/html")
                .body("html.@lang", equalTo("nl"))
                .body(containsString("Wil je De Linde niet meer ontvangen?"), containsString("Meld mij af"))
                .body(containsString("l***@lezer.example"), not(containsString(anna)), not(containsString("<script")));
        secret(given().queryParam("List-Unsubscribe", "One-Click")
                .get(path)
                .then()
                .statusCode(200));
        secret(given().head(path).then().statusCode(200));
        assertEquals(List.of("added"), letterbox.steps(list, anna));
    }

    @Test
    void G_06_the_button_leaves_and_another_brings_back() {
        var page = given().get(path);
        var gone = Letterbox.filled(page).post(path);
        secret(gone.then().statusCode(200))
                .body(containsString("Je bent afgemeld"), containsString("Meld me weer aan"));
        assertEquals("unsubscribed", letterbox.status(list, anna));
        given().get(path).then().statusCode(200).body(containsString("Je bent afgemeld"));
        Letterbox.filled(gone).post(path).then().statusCode(200).body(containsString("Je bent weer aangemeld"));
        assertEquals("confirmed", letterbox.status(list, anna));
        assertEquals(List.of("added", "unsubscribed", "resubscribed"), letterbox.steps(list, anna));
    }

    @Test
    void after_thirty_days_nothing_brings_back() {
        var gone = Letterbox.filled(given().get(path)).post(path);
        clock.forward(Duration.ofDays(31));
        Letterbox.filled(gone)
                .post(path)
                .then()
                .statusCode(200)
                .body(containsString("Je bent afgemeld"), not(containsString("Meld me weer aan")));
        assertEquals("unsubscribed", letterbox.status(list, anna));
    }

    @Test
    void U_05_one_click_leaves_as_urlencoded_and_as_multipart_with_nothing_but_its_body() {
        oneClick(given().formParam("List-Unsubscribe", "One-Click").post(path));
        assertEquals("unsubscribed", letterbox.status(list, anna));
        var bo = Letterbox.someone();
        letterbox.confirmed(list, bo);
        oneClick(given().multiPart("List-Unsubscribe", "One-Click").post(letterbox.unsubscribePath(list, bo)));
        assertEquals("unsubscribed", letterbox.status(list, bo));
    }

    /** As RFC 8058 section 8.2 has it: its parts say nothing of their type. */
    @Test
    void U_05_so_it_does_by_the_parts_of_the_standard() {
        var parts = "---g\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n---g--\r\n";
        oneClick(given().header("Content-Type", "multipart/form-data; boundary=-g")
                .body(parts.getBytes(US_ASCII))
                .post(path));
        assertEquals("unsubscribed", letterbox.status(list, anna));
    }

    @Test
    void U_07_the_link_of_somebody_who_was_erased_gets_the_answer_of_any_other() {
        given().post(letterbox.preferencesPath(list, anna) + "/erase").then().statusCode(200);
        for (var times = 0; times < 2; times++) {
            var erased = given().formParam("List-Unsubscribe", "One-Click").post(path);
            oneClick(erased);
            var forged = given().formParam("List-Unsubscribe", "One-Click").post(FORGED);
            assertEquals(forged.asString(), erased.asString());
        }
        secret(given().header("Accept-Language", "nl").get(path).then().statusCode(200))
                .body(containsString("We kennen deze link niet"));
        assertEquals(0, letterbox.number("select count(*) from subscriber where email = ?", anna));
    }

    @Test
    void U_07_one_click_again_and_several_times_at_once_records_one_step() {
        var clicks = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> given().formParam("List-Unsubscribe", "One-Click").post(path)))
                .toList();
        clicks.forEach(click -> oneClick(click.join()));
        oneClick(given().formParam("List-Unsubscribe", "One-Click").post(path));
        assertEquals(List.of("added", "unsubscribed"), letterbox.steps(list, anna));
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, List-Unsubscribe=Two-Clicks",
        "application/x-www-form-urlencoded, list-unsubscribe=One-Click",
        "application/x-www-form-urlencoded, action=erase",
        "application/x-www-form-urlencoded, ''",
        "application/json, '{\"List-Unsubscribe\":\"One-Click\"}'",
        "text/plain, List-Unsubscribe=One-Click",
    })
    void U_07_any_other_body_changes_nothing(String type, String body) {
        secret(given().contentType(type).body(body).post(path).then().statusCode(400));
        assertEquals("confirmed", letterbox.status(list, anna));
    }

    @Test
    void U_07_a_forged_link_gets_the_answers_of_any_other_and_changes_nothing() {
        var real = given().formParam("List-Unsubscribe", "One-Click").post(path);
        var forged = given().formParam("List-Unsubscribe", "One-Click").post(FORGED);
        oneClick(forged);
        assertEquals(real.asString(), forged.asString());
        for (var action : List.of("leave", "leave-all", "return"))
            secret(given().formParam("action", action).post(FORGED).then().statusCode(200));
        secret(given().header("Accept-Language", "nl").get(FORGED).then().statusCode(200))
                .body(containsString("We kennen deze link niet"), not(containsString("<form")));
        secret(given().get("/unsubscribe/short").then().statusCode(200));
    }

    @Test
    void U_08_G_06_all_lists_of_the_publisher_are_a_choice() {
        var publisher = kiosk.newsletter();
        var daily = letterbox.list(publisher, "Elke dag", OptIn.DOUBLE);
        var weekly = letterbox.list(publisher, "Elke week", OptIn.DOUBLE);
        for (var each : List.of(daily, weekly)) letterbox.confirmed(each, anna);
        var one = letterbox.unsubscribePath(daily, anna);
        given().get(one).then().body(containsString("voor alle nieuwsbrieven van"));
        given().formParam("action", "leave-all")
                .post(one)
                .then()
                .statusCode(200)
                .body(containsString("Je krijgt geen nieuwsbrieven van"));
        assertEquals("unsubscribed", letterbox.status(weekly, anna));
    }

    @Test
    void U_09_the_link_of_an_issue_of_two_years_ago_works_after_the_key_was_changed() {
        clock.forward(Duration.ofDays(750));
        tokens.rotate();
        oneClick(given().formParam("List-Unsubscribe", "One-Click").post(path));
        assertEquals("unsubscribed", letterbox.status(list, anna));
    }

    @Test
    void U_10_with_the_database_away_nobody_is_told_that_they_left() throws SQLException {
        var held = new ArrayList<Connection>();
        try {
            for (var i = 0; i < connections; i++) held.add(database.getConnection());
            secret(given().formParam("List-Unsubscribe", "One-Click")
                            .post(path)
                            .then()
                            .statusCode(503))
                    .header("Retry-After", notNullValue());
        } finally {
            for (var connection : held) connection.close();
        }
        assertEquals("confirmed", letterbox.status(list, anna));
    }

    private static void oneClick(Response answer) {
        secret(answer.then().statusCode(200)).contentType("text/plain").header("Location", nullValue());
    }

    private static ValidatableResponse secret(ValidatableResponse answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .header("Content-Security-Policy", not(containsString("https:"))) // S-11
                .header("Set-Cookie", nullValue());
    }
}
