package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.audience.ListView;
import rubriek.audience.OptIn;
import rubriek.support.DatabaseTest;
import rubriek.support.Kiosk;
import rubriek.support.TickingClock;

@DatabaseTest
class PreferencesSiteTest {

    private static final Pattern TICKED =
            Pattern.compile("<input type=\"checkbox\"[^>]* value=\"([^\"]*)\"[^>]* checked");

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    TickingClock clock;

    private final String anna = Letterbox.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView daily;

    @SuppressWarnings("NullAway.Init")
    private ListView weekly;

    @SuppressWarnings("NullAway.Init")
    private String path;

    @BeforeEach
    void anna_is_on_one_of_two_lists() {
        var newsletter = kiosk.newsletter();
        daily = letterbox.list(newsletter, "De Linde, elke dag", OptIn.DOUBLE);
        weekly = letterbox.list(newsletter, "De Linde, elke week", OptIn.DOUBLE);
        letterbox.confirmed(daily, anna);
        path = letterbox.preferencesPath(daily, anna);
    }

    @Test
    void S_11_looking_changes_nothing_and_the_page_is_nobody_else_s() {
        given().get(path)
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-store"))
                .header("Referrer-Policy", equalTo("no-referrer"))
                .header("X-Robots-Tag", equalTo("noindex"))
                .header("Content-Security-Policy", containsString("img-src 'self' data:;"))
                .body(containsString(anna), containsString("De Linde, elke week"), containsString(Letterbox.WORDS));
        assertEquals(List.of("added"), letterbox.steps(daily, anna));
    }

    @Test
    void S_11_no_other_link_opens_it_and_its_own_only_for_a_while() {
        var leaving = letterbox.unsubscribePath(daily, anna).replace("/unsubscribe/", "/preferences/");
        for (var dead : List.of(leaving, "/preferences/" + "A".repeat(50), "/preferences/x"))
            given().get(dead).then().statusCode(410).body(not(containsString(anna)));
        clock.forward(Duration.ofHours(2));
        given().get(path).then().statusCode(410);
        given().post(path + "/erase").then().statusCode(410);
        given().post(path + "/data").then().statusCode(410);
        assertEquals("confirmed", letterbox.status(daily, anna));
    }

    @Test
    void one_list_is_left_and_another_joined_with_the_words_that_stood_there() {
        saved(form().formParam("list", weekly.slug()));
        assertEquals("unsubscribed", letterbox.status(daily, anna));
        assertEquals("confirmed", letterbox.status(weekly, anna));
        given().post(path + "/data")
                .then()
                .statusCode(200)
                .body("history.find { it.list == '" + weekly.slug() + "' }.words", equalTo(Letterbox.WORDS));
    }

    @Test
    void saving_what_stands_writes_nothing() {
        saved(form().formParam("list", daily.slug()));
        assertEquals(List.of("added"), letterbox.steps(daily, anna));
    }

    @Test
    void a_pause_keeps_issues_away_and_ends_by_itself_or_at_once() {
        saved(form().formParam("list", daily.slug()).formParam("pause", "2"))
                .then()
                .body(containsString("Pauze tot "));
        assertFalse(letterbox.reached(daily, anna));
        assertEquals("confirmed", letterbox.status(daily, anna));
        saved(form().formParam("list", daily.slug()).formParam("pause", ""));
        assertFalse(letterbox.reached(daily, anna));
        saved(form().formParam("list", daily.slug()).formParam("pause", "0"))
                .then()
                .body(containsString("Geen pauze"));
        assertTrue(letterbox.reached(daily, anna));
        assertEquals(List.of("added", "paused", "resumed"), letterbox.steps(daily, anna));
    }

    @Test
    void a_pause_that_is_over_keeps_nothing_away() {
        clock.forward(Duration.ofDays(-100));
        saved(form().formParam("list", daily.slug()).formParam("pause", "2"));
        assertTrue(letterbox.reached(daily, anna));
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "-1", "zes", "12"})
    void no_other_pause_is_taken(String months) {
        form().formParam("list", daily.slug())
                .formParam("pause", months)
                .post(path + "/save")
                .then()
                .statusCode(400);
        assertTrue(letterbox.reached(daily, anna));
    }

    @Test
    void the_page_speaks_the_language_that_was_chosen_and_knows_the_name() {
        saved(form().formParam("list", daily.slug())
                        .formParam("name", " Anna ‘A’ <b> ")
                        .formParam("language", "fr"))
                .then()
                .body("html.@lang", equalTo("fr"))
                .body(containsString("Enregistré."), containsString("value=\"Anna ‘A’ &lt;b&gt;\""));
        saved(form().formParam("list", daily.slug()).formParam("name", "").formParam("language", "xx"))
                .then()
                .body("html.@lang", equalTo("nl"));
        assertEquals(List.of("added", "details-changed", "details-changed"), letterbox.steps(daily, anna));
    }

    @Test
    void a_name_that_cannot_be_is_refused_beside_its_field_and_nothing_else_is_saved() {
        form().formParam("name", "Anna\nBcc: x")
                .post(path + "/save")
                .then()
                .statusCode(400)
                .body(containsString("id=\"name-wrong\""));
        assertEquals("confirmed", letterbox.status(daily, anna));
    }

    @Test
    void G_04_G_10_statistics_are_a_purpose_of_their_own_and_their_box_is_never_ticked_for_anybody() {
        assertEquals(List.of(daily.slug()), ticked());
        saved(form().formParam("list", daily.slug()).formParam("statistics", "yes"));
        assertEquals(List.of(daily.slug(), "yes"), ticked());
        saved(form().formParam("list", daily.slug()));
        assertEquals(List.of(daily.slug()), ticked());
        assertEquals(List.of("added", "statistics-allowed", "statistics-withdrawn"), letterbox.steps(daily, anna));
        saved(form().formParam("list", daily.slug()).formParam("language", "fy"));
        given().post(path + "/data")
                .then()
                .body("history.says", hasItem("Fynt it goed om yn statistiken mei te tellen."))
                .body("history.says", hasItem("Gegevens binne feroare."));
    }

    @Test
    void another_address_is_taken_when_its_own_mailbox_answers() {
        var other = Letterbox.someone();
        given().formParam("email", other)
                .post(path + "/address")
                .then()
                .statusCode(200)
                .body(containsString(other));
        assertEquals("confirmed", letterbox.status(daily, anna));
        var mail = letterbox.mailsTo(other);
        assertEquals(1, mail.size());
        assertFalse(mail.get(0).mail().plain().contains(anna), "the old address is none of the new one's business");
        var link = mail.get(0)
                .mail()
                .plain()
                .lines()
                .filter(l -> l.contains("/address/"))
                .findFirst()
                .orElseThrow();
        var there = link.substring(link.indexOf("/address/"));
        given().get(there).then().statusCode(200).body(containsString("Ja, dit is mijn adres"));
        assertEquals("confirmed", letterbox.status(daily, anna));
        for (var press = 0; press < 2; press++)
            given().post(there).then().statusCode(200).body(containsString("Je adres is veranderd"));
        assertEquals("unknown", letterbox.status(daily, anna));
        assertEquals("confirmed", letterbox.status(daily, other));
        assertEquals(List.of("added", "address-changed"), letterbox.steps(daily, other));
    }

    @Test
    void S_13_an_address_of_somebody_else_gets_the_same_answer_and_no_mail() {
        var ben = Letterbox.someone();
        letterbox.confirmed(weekly, ben);
        given().formParam("email", ben)
                .post(path + "/address")
                .then()
                .statusCode(200)
                .body(containsString("We hebben een mail gestuurd naar het nieuwe adres."));
        assertEquals(0, letterbox.mails(ben));
        given().formParam("email", "geen adres")
                .post(path + "/address")
                .then()
                .statusCode(400)
                .body(containsString("value=\"geen adres\""), containsString("id=\"email-wrong\""));
    }

    @Test
    void G_07_all_that_is_known_is_one_file_and_the_ledger_says_that_it_was_given() {
        given().post(path + "/data")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Content-Disposition", containsString("attachment"))
                .body("subscriber.email", equalTo(anna))
                .body("history.action", hasItem("exported"));
    }

    @Test
    void G_07_erasing_is_asked_once_more_and_leaves_nobody() {
        given().get(path + "/erase").then().statusCode(200).body(containsString("Wil je al je gegevens laten wissen?"));
        assertEquals("confirmed", letterbox.status(daily, anna));
        given().post(path + "/erase").then().statusCode(200).body(containsString("Je gegevens zijn gewist"));
        assertEquals("unknown", letterbox.status(daily, anna));
        assertEquals(0, letterbox.number("select count(*) from subscriber where email = ?", anna));
        given().get(path).then().statusCode(410);
        given().post(path + "/erase").then().statusCode(410);
    }

    @Test
    void why_somebody_left_is_kept_with_them_and_goes_with_them() {
        var leave = letterbox.unsubscribePath(daily, anna);
        explain(leave, "too-often");
        assertEquals(0, reasons(), "nobody explains a leaving that did not happen");
        given().formParam("action", "leave").post(leave).then().body(containsString("Waarom meld je je af?"));
        explain(leave, "weet-niet");
        assertEquals(0, reasons());
        explain(leave, "too-often").then().body(containsString("Dank je."));
        assertEquals(1, reasons());
        given().formParam("action", "return").post(leave);
        assertEquals(0, reasons());
    }

    private Response explain(String leave, String reason) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("action", "explain")
                .formParam("reason", reason)
                .formParam("detail", "x\u0000" + "x".repeat(600))
                .post(leave);
    }

    private long reasons() {
        return letterbox.number(
                "select count(*) from subscription where list_id = ? and left_because = 'too-often'"
                        + " and length(left_detail) = 500",
                daily.id());
    }

    /** What the boxes say that are ticked on the page. */
    private List<String> ticked() {
        return TICKED.matcher(given().get(path).asString())
                .results()
                .map(box -> box.group(1))
                .toList();
    }

    private static RequestSpecification form() {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    private Response saved(RequestSpecification form) {
        var answer = form.post(path + "/save");
        answer.then().statusCode(200);
        return answer;
    }
}
