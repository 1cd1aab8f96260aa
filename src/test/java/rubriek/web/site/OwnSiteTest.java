package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.audience.ListField;
import rubriek.audience.ListView;
import rubriek.audience.search.FieldType;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Signing up by the script of a site of one's own. */
@DatabaseTest
class OwnSiteTest {

    static final String ORIGIN = "https://www.delinde.example";

    @Inject
    Letterbox letterbox;

    @Inject
    TickingClock clock;

    private final String cor = Letterbox.someone();

    @Test
    void the_script_asks_what_to_show_and_signs_up() {
        var list = letterbox.list();
        asked().get(path(list))
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN))
                .header("Access-Control-Allow-Credentials", nullValue())
                .body("title", equalTo("De Linde"))
                .body("lists.words", contains(Letterbox.WORDS));
        signUp(list, cor, Map.of())
                .then()
                .statusCode(202)
                .header("Set-Cookie", nullValue())
                .body(
                        "message",
                        equalTo("We hebben een bericht gestuurd naar l***@lezer.example. Klik daarin op de knop."))
                .time(greaterThanOrEqualTo(250L));
        assertEquals("unconfirmed", letterbox.status(list, cor));
        assertEquals(
                ORIGIN, given().header("Origin", ORIGIN).options(path(list)).header("Access-Control-Allow-Origin"));
    }

    @Test
    void S_13_a_known_address_gets_the_same_answer() {
        var list = letterbox.list();
        letterbox.confirmed(list, cor);
        var unknown = signUp(list, Letterbox.someone(), Map.of());
        var known = signUp(list, cor, Map.of());
        assertEquals(unknown.statusCode(), known.statusCode());
        assertEquals(unknown.asString(), known.asString());
        assertEquals(0, letterbox.mails(cor));
    }

    @Test
    void what_is_wrong_is_said_with_the_field_it_is_about() {
        var list = letterbox.list();
        signUp(list, "geen", Map.of()).then().statusCode(422).body("field", equalTo("email"));
        signUp(list, "cor@gmial.com", Map.of()).then().statusCode(422).body("meant", equalTo("cor@gmail.com"));
        signUp(list, cor, Map.of("begun", "")).then().statusCode(422).body("field", nullValue());
        signUp(list, cor, Map.of("extra", "x")).then().statusCode(202);
        assertEquals("unknown", letterbox.status(list, cor));
    }

    @Test
    void what_a_list_asks_besides_comes_along_and_only_of_whom_is_on_no_list() {
        var list = letterbox.list();
        var field = "jaren" + list.slug();
        letterbox.asks(list, new ListField(field, "Hoeveel jaar", FieldType.NUMBER, null, true));
        asked().get(path(list)).then().body("lists[0].fields[0].title", equalTo("Hoeveel jaar"));
        signUp(list, cor, Map.of()).then().statusCode(422).body("field", equalTo("fields." + field));
        signUp(list, cor, Map.of("fields", Map.of(field, "veel"))).then().statusCode(422);
        signUp(list, cor, Map.of("fields", Map.of(field, "1", "x", "y")))
                .then()
                .statusCode(422)
                .body("field", equalTo("fields.x"));
        signUp(list, cor, Map.of("fields", Map.of(field, "1,5"))).then().statusCode(202);
        given().post(letterbox.confirmPath(list, cor)).then().statusCode(200);
        signUp(list, cor, Map.of("fields", Map.of(field, "99"))).then().statusCode(202);
        assertEquals(Map.of(field, "1.5"), letterbox.attributes(list, cor));
    }

    @Test
    void a_number_and_a_ticked_box_are_taken_as_their_words() {
        var list = letterbox.list();
        var uren = "uren" + list.slug();
        var vakmens = "vakmens" + list.slug();
        letterbox.asks(
                list,
                new ListField(uren, "Uren", FieldType.NUMBER, null, false),
                new ListField(vakmens, "Vakmens", FieldType.BOOLEAN, null, false));
        signUp(list, cor, Map.of("fields", Map.of(uren, 1.5, vakmens, true)))
                .then()
                .statusCode(202);
        assertEquals(Map.of(uren, "1.5", vakmens, "true"), letterbox.attributes(list, cor));
    }

    @Test
    void what_cannot_be_read_is_answered_as_a_program_understands() {
        var list = letterbox.list();
        for (var body : List.of("{", "null", "[]", "", "{\"email\": 1}", "{\"mail\": \"x\"}"))
            asked().body(body)
                    .post(path(list))
                    .then()
                    .statusCode(400)
                    .contentType("application/json")
                    .header("Access-Control-Allow-Origin", equalTo(ORIGIN))
                    .body("message", startsWith("Stuur een JSON-object: email,"));
        signUp(list, cor, Map.of("fields", Map.of("wijk", List.of("Noord"))))
                .then()
                .statusCode(400)
                .body("field", equalTo("fields.wijk"));
        asked().contentType("text/plain")
                .body(cor)
                .post(path(list))
                .then()
                .statusCode(415)
                .body("message", startsWith("Stuur een JSON-object"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "null",
                "http://www.delinde.example",
                "https://www.delinde.example.evil.example",
                ""
            })
    void no_other_site_may(String origin) {
        var list = letterbox.list();
        var asked = given().contentType("application/json").header("Origin", origin);
        asked.get(path(list))
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", nullValue())
                .body("type", equalTo("/problems/origin-not-allowed"))
                .body("detail", containsString("RUBRIEK_SIGN_UPS_ORIGINS"));
        asked.body(Map.of("email", cor))
                .post(path(list))
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
        asked.options(path(list)).then().statusCode(403).contentType("application/problem+json");
        given().get(path(list)).then().statusCode(403);
    }

    @Test
    void whatever_a_script_asks_is_answered_as_a_program_understands() {
        asked().get("/newsletters/geen-krant/subscribe.json")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN));
        asked().put(path(letterbox.list())).then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void a_script_may_read_whatever_goes_wrong_before_or_behind_us() {
        asked().body("x".repeat(33 << 20))
                .post(path(letterbox.list()))
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN))
                .header("Vary", containsString("Origin"));
        asked().get("/newsletters/faulty/subscribe.json")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Access-Control-Allow-Origin", equalTo(ORIGIN))
                .header("Access-Control-Expose-Headers", equalTo("Retry-After"));
        given().header("Origin", "https://evil.example")
                .get("/newsletters/faulty/subscribe.json")
                .then()
                .statusCode(503)
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void S_14_only_json_is_taken() {
        var list = letterbox.list();
        for (var type : List.of("text/plain", "application/x-www-form-urlencoded"))
            given().header("Origin", ORIGIN)
                    .contentType(type)
                    .body("{\"email\":\"" + cor + "\"}")
                    .post(path(list))
                    .then()
                    .statusCode(415);
        asked().body("{").post(path(list)).then().statusCode(400);
        assertEquals("unknown", letterbox.status(list, cor));
    }

    private Response signUp(ListView list, String email, Map<String, ?> more) {
        var begun = asked().get(path(list)).<String>path("begun");
        clock.forward(Duration.ofSeconds(3));
        var body = new HashMap<String, Object>(Map.of("email", email, "begun", begun));
        body.putAll(more);
        return asked().body(body).post(path(list));
    }

    private static RequestSpecification asked() {
        return given().contentType("application/json").header("Origin", ORIGIN);
    }

    private static String path(ListView list) {
        return "/newsletters/" + list.newsletter() + "/subscribe.json";
    }
}
