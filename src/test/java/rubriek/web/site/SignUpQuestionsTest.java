package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.audience.ListField;
import rubriek.audience.ListView;
import rubriek.audience.OptIn;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.audience.search.FieldType;
import rubriek.shared.EmailAddress;
import rubriek.support.DatabaseTest;
import rubriek.support.Kiosk;

/** What lists ask besides the address, on the page of signing up. */
@DatabaseTest
class SignUpQuestionsTest {

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    Suppressions suppressions;

    private final String cor = Letterbox.someone();

    @Test
    void signing_up_asks_what_the_list_asks_by_a_control_for_each_type() {
        var list = letterbox.list();
        letterbox.asks(list, AskedFields.all(list).toArray(ListField[]::new));
        given().get(Letterbox.path(list))
                .then()
                .statusCode(200)
                .body(
                        containsString(">Wijk (verplicht)</label>"),
                        containsString("<select id=\"field-1-1\" name=\"" + named(list, "wijk") + "\" required>"),
                        containsString("<input type=\"text\" id=\"field-1-2\" name=\"" + named(list, "uren")
                                + "\" value=\"\" maxlength=\"500\" inputmode=\"decimal\">"),
                        containsString("<input type=\"date\" id=\"field-1-3\""),
                        containsString("<input type=\"checkbox\" id=\"field-1-4\""),
                        containsString("<input type=\"text\" id=\"field-1-5\""),
                        not(containsString("checked")), // G-04
                        not(containsString("<script")));
        signUp(
                        list,
                        Map.of(
                                "wijk",
                                "Zuid",
                                "uren",
                                "1,50",
                                "sinds",
                                "26-11-2020",
                                "vakmens",
                                "yes",
                                "straat",
                                " A & B "))
                .then()
                .statusCode(200)
                .body(containsString("Kijk in je mail"));
        assertEquals("unconfirmed", letterbox.status(list, cor));
        assertEquals(
                Map.of(
                        "wijk" + list.slug(), "Zuid",
                        "uren" + list.slug(), "1.5",
                        "sinds" + list.slug(), "2020-11-26",
                        "vakmens" + list.slug(), "true",
                        "straat" + list.slug(), "A & B"),
                letterbox.attributes(list, cor));
    }

    @Test
    void what_does_not_fit_is_said_beside_its_field_and_above_and_nothing_typed_is_lost() {
        var list = letterbox.list();
        letterbox.asks(list, AskedFields.all(list).toArray(ListField[]::new));
        signUp(list, Map.of("uren", "veel", "sinds", "gisteren", "vakmens", "yes", "straat", "\"><b>"))
                .then()
                .statusCode(400)
                .body(
                        containsString("<title>Nog niet verstuurd"),
                        containsString("<a href=\"#field-1-1\">Vul “Wijk” nog in.</a>"),
                        containsString("<p class=\"error\" id=\"field-1-1-wrong\">Vul “Wijk” nog in.</p>"),
                        containsString("required aria-invalid=\"true\" aria-describedby=\"field-1-1-wrong\""),
                        containsString("Vul bij “Uren” een getal in, zoals 12 of 1,5."),
                        containsString("value=\"veel\""),
                        containsString("Vul bij “Sinds” een datum in, zoals 26-11-2026."),
                        containsString("<input type=\"text\" id=\"field-1-3\""),
                        containsString("value=\"yes\" checked"),
                        containsString("value=\"&quot;&gt;&lt;b&gt;\""),
                        containsString("value=\"" + cor + "\""));
        assertEquals("unknown", letterbox.status(list, cor));
        signUp(list, Map.of("wijk", "West", "straat", "x".repeat(501), "vakmens", "misschien"))
                .then()
                .statusCode(400)
                .body(
                        containsString("Kies bij “Wijk” een van de mogelijkheden."),
                        containsString("<option value=\"West\" selected>"),
                        containsString("Vul bij “Straat” één regel in, van hooguit 500 tekens."),
                        containsString("Antwoord bij “Vakmens” met ja of nee."));
        assertEquals("unknown", letterbox.status(list, cor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u2028b", "a\uFDD0b", "a\u0007b", "a\nb"})
    void what_the_API_would_not_take_as_an_attribute_is_no_text(String typed) {
        var list = letterbox.list();
        letterbox.asks(list, AskedFields.field(list, "straat", FieldType.TEXT, false));
        signUp(list, Map.of("straat", typed))
                .then()
                .statusCode(400)
                .body(containsString("Vul bij “Straat” één regel in"));
    }

    @Test
    void S_13_known_unknown_and_suppressed_addresses_are_asked_the_same_and_what_is_known_stays() {
        var list = letterbox.list();
        letterbox.asks(list, AskedFields.field(list, "straat", FieldType.TEXT, true));
        var known = Letterbox.someone();
        signUp(list, known, Map.of("straat", "Dorp"));
        given().post(letterbox.confirmPath(list, known)).then().statusCode(200);
        var suppressed = Letterbox.someone();
        suppressions.suppress(new EmailAddress(suppressed), SuppressionReason.COMPLAINT, null);
        for (var told : List.of(Map.<String, String>of(), Map.of("straat", "Brink"))) {
            var unknown = signUp(list, cor, told);
            assertEquals(told.isEmpty() ? 400 : 200, unknown.statusCode());
            for (var address : List.of(known, suppressed))
                assertEquals(
                        SubscribeSiteTest.besidesWhatWasSent(unknown, cor),
                        SubscribeSiteTest.besidesWhatWasSent(signUp(list, address, told), address));
        }
        assertEquals(Map.of("straat" + list.slug(), "Dorp"), letterbox.attributes(list, known));
    }

    @Test
    void until_the_mailbox_has_answered_the_last_answers_count() {
        var list = letterbox.list();
        letterbox.asks(list, AskedFields.field(list, "straat", FieldType.TEXT, true));
        for (var street : List.of("Dorp", "Brink"))
            signUp(list, Map.of("straat", street)).then().statusCode(200);
        assertEquals(Map.of("straat" + list.slug(), "Brink"), letterbox.attributes(list, cor));
    }

    @Test
    void the_mail_is_asked_for_once_more_without_answering_again() {
        var list = letterbox.list();
        letterbox.asks(list, AskedFields.field(list, "straat", FieldType.TEXT, true));
        var sent = signUp(list, Map.of("straat", "Dorp"));
        Letterbox.filled(sent)
                .formParam("resend", "yes")
                .post(Letterbox.path(list))
                .then()
                .statusCode(200);
    }

    @Test
    void of_several_lists_only_what_the_chosen_ones_ask_is_needed_and_taken() {
        var newsletter = kiosk.newsletter();
        var daily = letterbox.list(newsletter, "Elke dag", OptIn.DOUBLE);
        var weekly = letterbox.list(newsletter, "Elke week", OptIn.DOUBLE);
        letterbox.asks(
                daily,
                AskedFields.field(daily, "straat", FieldType.TEXT, true),
                AskedFields.field(weekly, "samen", FieldType.TEXT, true));
        letterbox.asks(weekly, AskedFields.field(weekly, "samen", FieldType.TEXT, true));
        given().get(Letterbox.path(daily))
                .then()
                .body(
                        containsString("<legend>Bij Elke dag</legend>"),
                        containsString("(verplicht als je deze nieuwsbrief kiest)"),
                        containsString("name=\"fields@" + weekly.slug() + ".samen" + weekly.slug() + "\""),
                        not(containsString("maxlength=\"500\" required")));
        chosen(daily, weekly)
                .post(Letterbox.path(daily))
                .then()
                .statusCode(400)
                .body(allOf(containsString("Vul “Samen” nog in."), not(containsString("Vul “Straat” nog in."))));
        chosen(daily, weekly)
                .formParam("fields@" + daily.slug() + ".straat" + daily.slug(), "niet gevraagd")
                .formParam("fields@" + weekly.slug() + ".samen" + weekly.slug(), "ja")
                .post(Letterbox.path(daily))
                .then()
                .statusCode(200);
        assertEquals(Map.of("samen" + weekly.slug(), "ja"), letterbox.attributes(weekly, cor));
        assertEquals("unknown", letterbox.status(daily, cor));
    }

    @Test
    void what_two_chosen_lists_ask_is_answered_once() {
        var newsletter = kiosk.newsletter();
        var daily = letterbox.list(newsletter, "Elke dag", OptIn.DOUBLE);
        var weekly = letterbox.list(newsletter, "Elke week", OptIn.DOUBLE);
        for (var list : List.of(daily, weekly))
            letterbox.asks(list, AskedFields.field(daily, "straat", FieldType.TEXT, true));
        chosen(daily, daily, weekly)
                .formParam("fields@" + daily.slug() + ".straat" + daily.slug(), "")
                .formParam("fields@" + weekly.slug() + ".straat" + daily.slug(), "Dorp")
                .post(Letterbox.path(daily))
                .then()
                .statusCode(200);
        assertEquals(Map.of("straat" + daily.slug(), "Dorp"), letterbox.attributes(daily, cor));
    }

    @Test
    void a_box_that_is_ticked_for_one_list_is_not_unticked_by_another() {
        var newsletter = kiosk.newsletter();
        var daily = letterbox.list(newsletter, "Elke dag", OptIn.DOUBLE);
        var weekly = letterbox.list(newsletter, "Elke week", OptIn.DOUBLE);
        for (var list : List.of(daily, weekly))
            letterbox.asks(list, AskedFields.field(daily, "tuin", FieldType.BOOLEAN, true));
        chosen(daily, daily, weekly)
                .formParam("fields@" + weekly.slug() + ".tuin" + daily.slug(), "yes")
                .post(Letterbox.path(daily))
                .then()
                .statusCode(200);
        assertEquals(Map.of("tuin" + daily.slug(), "true"), letterbox.attributes(daily, cor));
    }

    @Test
    void a_box_that_has_to_be_known_says_no_when_it_is_not_ticked_and_another_says_nothing() {
        var list = letterbox.list();
        letterbox.asks(
                list,
                AskedFields.field(list, "kiest", FieldType.BOOLEAN, true),
                AskedFields.field(list, "zwijgt", FieldType.BOOLEAN, false));
        given().get(Letterbox.path(list)).then().body(not(containsString("(verplicht)")));
        signUp(list, Map.of()).then().statusCode(200);
        assertEquals(Map.of("kiest" + list.slug(), "false"), letterbox.attributes(list, cor));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, (verplicht)",
        "en, (required)",
        "de, (Pflichtfeld)",
        "fr, (obligatoire)",
        "fy, (ferplichte)",
        "ar, (مطلوب)"
    })
    void what_is_needed_is_said_in_the_language_of_the_newsletter(String language, String words) {
        var list = letterbox.list(kiosk.newsletter("De Linde", language, null), "De Linde", OptIn.DOUBLE);
        letterbox.asks(list, AskedFields.field(list, "straat", FieldType.TEXT, true));
        given().get(Letterbox.path(list)).then().body(containsString("Straat " + words + "</label>"));
    }

    private static String named(ListView list, String field) {
        return "fields." + field + list.slug();
    }

    private Response signUp(ListView list, Map<String, String> told) {
        return signUp(list, cor, told);
    }

    private Response signUp(ListView list, String email, Map<String, String> told) {
        var form = letterbox.opened(list).formParam("email", email);
        told.forEach((field, value) -> form.formParam(named(list, field), value));
        return form.post(Letterbox.path(list));
    }

    private RequestSpecification chosen(ListView on, ListView... lists) {
        var form = letterbox.opened(on).formParam("email", cor);
        for (var list : lists) form.formParam("list", list.slug());
        return form;
    }

    /** G-01: nobody is put on another list than the one that was named, were it the only one. */
    @Test
    void a_list_that_is_not_there_is_no_consent_for_the_one_that_is() {
        var list = letterbox.list(kiosk.newsletter(), "De Linde", OptIn.SINGLE);
        letterbox
                .opened(list)
                .formParam("email", cor)
                .formParam("list", "no-such")
                .post(Letterbox.path(list))
                .then()
                .statusCode(400);
        assertEquals("unknown", letterbox.status(list, cor));
    }
}
