package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListField;
import rubriek.audience.ListView;
import rubriek.audience.OptIn;
import rubriek.audience.search.FieldType;
import rubriek.support.DatabaseTest;
import rubriek.support.Kiosk;

/** What lists ask besides the address, on a reader's own page. */
@DatabaseTest
class PreferencesQuestionsTest {

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    private final String cor = Letterbox.someone();

    @Test
    void readers_see_and_change_what_their_list_asks_and_the_ledger_tells() {
        var list = letterbox.list(kiosk.alone("De Linde"), "De Linde", OptIn.DOUBLE);
        letterbox.confirmed(list, cor);
        letterbox.asks(list, AskedFields.all(list).toArray(ListField[]::new));
        var path = letterbox.preferencesPath(list, cor);
        save(path, list, Map.of()).then().statusCode(200);
        assertEquals(List.of("added"), letterbox.steps(list, cor), "what was missing before may be missing on");
        save(path, list, Map.of("wijk", "noord", "uren", "12", "vakmens", "yes"))
                .then()
                .statusCode(200)
                .body(
                        containsString("<option value=\"Noord\" selected>"),
                        containsString("value=\"12\""),
                        containsString("value=\"yes\" checked"));
        assertEquals(List.of("added", "details-changed"), letterbox.steps(list, cor));
        save(path, list, Map.of("uren", "", "vakmens", "")).then().statusCode(200);
        assertEquals(
                Map.of("wijk" + list.slug(), "Noord", "vakmens" + list.slug(), "false"),
                letterbox.attributes(list, cor));
        assertEquals(List.of("added", "details-changed", "details-changed"), letterbox.steps(list, cor));
        save(path, list, Map.of("wijk", "Noord", "vakmens", "")).then().statusCode(200);
        assertEquals(3, letterbox.steps(list, cor).size());
    }

    @Test
    void preferences_with_something_wrong_are_not_saved_and_shown_as_they_were_sent() {
        var list = letterbox.list(kiosk.alone("De Linde"), "De Linde", OptIn.DOUBLE);
        letterbox.confirmed(list, cor);
        letterbox.asks(list, AskedFields.all(list).toArray(ListField[]::new));
        var path = letterbox.preferencesPath(list, cor);
        save(path, list, Map.of("wijk", "Noord"));
        form(list, Map.of("wijk", "", "uren", "veel"))
                .formParam("name", "Cor")
                .formParam("language", "fr")
                .formParam("pause", "2")
                .formParam("statistics", "yes")
                .post(path + "/save")
                .then()
                .statusCode(400)
                .body(
                        containsString("<title>Nog niet verstuurd"),
                        containsString("<a href=\"#field-1-1\">Vul “Wijk” nog in.</a>"),
                        containsString("id=\"field-1-2-wrong\""),
                        containsString("value=\"veel\""),
                        containsString("value=\"Cor\""),
                        containsString("<option value=\"fr\" lang=\"fr\" selected>"),
                        containsString("<option value=\"2\" selected>"),
                        containsString("id=\"statistics\" name=\"statistics\" value=\"yes\" checked"));
        assertEquals(Map.of("wijk" + list.slug(), "Noord"), letterbox.attributes(list, cor));
        form(list, Map.of("uren", "veel"))
                .formParam("name", "Cor\nBcc: x")
                .post(path + "/save")
                .then()
                .statusCode(400)
                .body(containsString("href=\"#name\""), containsString("href=\"#field-1-2\""));
    }

    @Test
    void who_comes_on_another_list_answers_what_it_needs_and_who_leaves_answers_nothing() {
        var newsletter = kiosk.alone("De Linde");
        var daily = letterbox.list(newsletter, "Elke dag", OptIn.DOUBLE);
        var weekly = letterbox.list(newsletter, "Elke week", OptIn.DOUBLE);
        letterbox.confirmed(daily, cor);
        letterbox.asks(daily, AskedFields.field(daily, "uren", FieldType.NUMBER, false));
        letterbox.asks(weekly, AskedFields.field(weekly, "straat", FieldType.TEXT, true));
        var path = letterbox.preferencesPath(daily, cor);
        var both = form(daily, Map.of()).formParam("list", weekly.slug());
        both.post(path + "/save").then().statusCode(400).body(containsString("Vul “Straat” nog in."));
        assertEquals("unknown", letterbox.status(weekly, cor));
        form(weekly, Map.of("straat", "Dorp"))
                .formParam("fields@" + daily.slug() + ".uren" + daily.slug(), "veel")
                .post(path + "/save")
                .then()
                .statusCode(200);
        assertEquals("unsubscribed", letterbox.status(daily, cor));
        assertEquals("confirmed", letterbox.status(weekly, cor));
        assertEquals(Map.of("straat" + weekly.slug(), "Dorp"), letterbox.attributes(weekly, cor));
    }

    private static Response save(String path, ListView list, Map<String, String> told) {
        return form(list, told).post(path + "/save");
    }

    private static RequestSpecification form(ListView list, Map<String, String> told) {
        var form = given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("list", list.slug());
        told.forEach((field, value) -> form.formParam("fields@" + list.slug() + "." + field + list.slug(), value));
        return form;
    }
}
