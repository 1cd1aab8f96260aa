package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.DatabaseTest;

@DatabaseTest
class SubscribersApiTest {

    @Inject
    DataSource database;

    private final String anna = Readers.someone();

    @Test
    void a_person_is_put_on_a_list_and_answered_whole() {
        var list = Readers.list();
        var id = json(Map.of(
                        "email",
                        anna,
                        "name",
                        "Anna de Wit",
                        "attributes",
                        Map.of("wijk", "Noord"),
                        "tags",
                        List.of("vrijwilliger", "bestuur"),
                        "status",
                        "confirmed",
                        "consent",
                        Map.of("how", "open dag", "at", "2021-03-03T14:02:00+01:00")))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(201)
                .body("email", equalTo(anna))
                .body("status", equalTo("confirmed"))
                .body("attributes", hasEntry("wijk", "Noord"))
                .body("tags", contains("bestuur", "vrijwilliger"))
                .body("lists[0].list", equalTo(list))
                .body("lists[0].confirmedAt", equalTo("2021-03-03T13:02:00Z"))
                .header("Location", containsString("/api/v1/subscribers/"))
                .extract()
                .<String>path("id");
        asked().get("/subscribers/" + id).then().statusCode(200).body("name", equalTo("Anna de Wit"));
        asked().get("/subscribers/" + id + "/history")
                .then()
                .body("items[0].how", equalTo("open dag"))
                .body("items[0].action", equalTo("added"))
                .body("items[0].who", startsWith("api token "))
                .body("items[0].says", startsWith("Put on the list"));
        asked().header("Accept-Language", "nl")
                .get("/subscribers/" + id + "/history")
                .then()
                .body("items[0].says", startsWith("Op de lijst gezet"));
    }

    @Test
    void G_01_confirmed_without_proof_is_refused_in_plain_words() {
        var list = Readers.list();
        json(Map.of("email", anna, "status", "confirmed"))
                .header("Accept-Language", "nl")
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/consent-missing"))
                .body("detail", containsString("consent.how"));
        asked().get("/lists/" + list + "/subscribers").then().body("total", equalTo(0));
    }

    @Test
    void who_is_there_already_is_told_apart() {
        var list = Readers.list();
        var id = Readers.on(list, anna);
        json(Map.of("email", anna, "status", "confirmed", "consent", Readers.PAPER_FORM))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/subscriber-exists"))
                .body("detail", containsString(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"email\":\"geen adres\",\"status\":\"unconfirmed\"}",
                "{\"email\":\"a@lezer.example\",\"status\":\"unsubscribed\"}",
                "{\"email\":\"a@lezer.example\"}",
                "{\"email\":\"a@lezer.example\\r\\nBcc: b@lezer.example\",\"status\":\"unconfirmed\"}",
                "{\"email\":\"a@lezer.example\",\"status\":\"unconfirmed\",\"name\":\"A\\nB\"}",
                "{\"email\":\"a@lezer.example\",\"status\":\"unconfirmed\",\"tags\":[\"a\\u0000\"]}",
                "{\"email\":\"a@lezer.example\",\"status\":\"unconfirmed\",\"attributes\":{\"age\":41}}",
                "{\"email\":\"a@lezer.example\",\"status\":\"unconfirmed\",\"role\":\"admin\"}",
                "{\"email\":\"a@lezer.example\",\"status\":\"confirmed\",\"consent\":{\"how\":\"form\",\"at\":\"2021-03-03\"}}",
                "{\"email\":[\"a@lezer.example\"],\"status\":\"unconfirmed\"}",
                "[]",
                "\"a@lezer.example\"",
                "{\"email\":"
            })
    void bad_input_is_refused_and_nothing_is_kept(String body) {
        var list = Readers.list();
        asked().contentType("application/json")
                .body(body)
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        asked().get("/lists/" + list + "/subscribers").then().body("total", equalTo(0));
    }

    @Test
    void people_are_found_by_parts_and_pages_and_what_is_no_filter_is_refused() {
        var list = Readers.list();
        Readers.on(list, anna);
        Readers.on(list, Readers.someone());
        asked().queryParam("q", anna.substring(0, 20))
                .queryParam("status", "confirmed")
                .get("/lists/" + list + "/subscribers")
                .then()
                .statusCode(200)
                .body("items.email", contains(anna))
                .body("items[0].status", equalTo("confirmed"));
        asked().get("/lists/" + list + "/subscribers?size=1").then().body("total", equalTo(2));
        asked().get("/lists/" + list + "/subscribers?status=gone").then().statusCode(400);
        asked().queryParam("q", "a\u0000b")
                .get("/lists/" + list + "/subscribers")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("q"));
        asked().get("/lists/no-such-list/subscribers").then().statusCode(404);
    }

    @Test
    void S_06_the_csv_is_rfc_4180_and_harmless_in_a_spreadsheet() {
        var list = Readers.list();
        json(Map.of(
                        "email",
                        "+" + anna,
                        "name",
                        "=HYPERLINK(\"http://x.example\";\"klik\")",
                        "tags",
                        List.of("a", "b"),
                        "status",
                        "confirmed",
                        "consent",
                        Readers.PAPER_FORM))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(201);
        var csv = asked().get("/lists/" + list + "/subscribers.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv;charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + list + ".csv\"")
                .extract()
                .asString();
        var lines = csv.split("\r\n", -1);
        assertEquals("email,name,status,tags,askedAt,confirmedAt,unsubscribedAt,attributes", lines[0]);
        assertEquals(3, lines.length);
        assertEquals(
                "'+" + anna + ",\"'=HYPERLINK(\"\"http://x.example\"\";\"\"klik\"\")\",confirmed,\"a, b\"",
                lines[1].substring(0, lines[1].indexOf(",20")));
        var excel = asked().get("/lists/" + list + "/subscribers.csv?delimiter=;&bom=true")
                .asString();
        assertEquals("\uFEFFemail;name", excel.substring(0, 11));
        asked().get("/lists/" + list + "/subscribers.csv?delimiter=x").then().statusCode(400);
        asked().get("/lists/no-such-list/subscribers.csv").then().statusCode(404);
    }

    @Test
    void a_person_is_corrected_in_parts_and_can_be_sent_back_as_read() {
        var id = Readers.on(Readers.list(), anna);
        var first = asked().get("/subscribers/" + id);
        patch("{\"name\":\"Anna\",\"tags\":[\"noord\"]}")
                .header("If-Match", first.header("ETag"))
                .patch("/subscribers/" + id)
                .then()
                .statusCode(200)
                .body("name", equalTo("Anna"))
                .body("email", equalTo(anna));
        patch("{\"name\":\"Bo\"}")
                .header("If-Match", first.header("ETag"))
                .patch("/subscribers/" + id)
                .then()
                .statusCode(412);
        choosesFrench(id);
        patch(asked().get("/subscribers/" + id).asString())
                .patch("/subscribers/" + id)
                .then()
                .statusCode(200)
                .body("language", equalTo("fr"))
                .body("tags", contains("noord"));
        patch("{\"status\":\"confirmed\"}").patch("/subscribers/" + id).then().statusCode(400);
        patch("{\"status\":\"unsubscribed\"}")
                .patch("/subscribers/" + id)
                .then()
                .statusCode(200)
                .body("lists.status", contains("unsubscribed"));
    }

    private void choosesFrench(String id) {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update subscriber set language = 'fr' where id = ?")) {
            update.setObject(1, UUID.fromString(id));
            assertEquals(1, update.executeUpdate());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void G_07_a_person_is_shown_whole_and_erased_whole_and_not_brought_back() {
        var list = Readers.list();
        var id = Readers.on(list, anna);
        asked().get("/subscribers/" + id + "/export")
                .then()
                .statusCode(200)
                .body("subscriber.email", equalTo(anna))
                .body("history.action", contains("added", "exported"))
                .body("suppressions.size()", equalTo(0));
        asked().delete("/subscribers/" + id).then().statusCode(204);
        asked().get("/subscribers/" + id).then().statusCode(404);
        asked().delete("/subscribers/" + id).then().statusCode(404);
        json(Map.of("email", anna, "status", "confirmed", "consent", Readers.PAPER_FORM))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/address-suppressed"));
    }

    @Test
    void somebody_unknown_is_missing_and_what_is_no_id_is_too() {
        asked().get("/subscribers/" + UUID.randomUUID()).then().statusCode(404);
        asked().get("/subscribers/1").then().statusCode(404);
        asked().get("/subscribers/" + UUID.randomUUID() + "/history").then().statusCode(404);
    }

    @Test
    void an_address_is_suppressed_found_and_lifted_with_a_reason() {
        var id = json(Map.of("email", anna, "reason", "belde op 3 mei"))
                .post("/suppressions")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/suppressions/"))
                .body("reason", equalTo("manual"))
                .body("detail", equalTo("belde op 3 mei"))
                .body("liftedAt", nullValue())
                .extract()
                .<String>path("id");
        asked().queryParam("email", anna).get("/suppressions").then().body("items.id", contains(id));
        asked().get("/suppressions?size=200").then().body("items.email", hasItem(anna));
        asked().contentType("application/json")
                .delete("/suppressions/" + id)
                .then()
                .statusCode(400);
        json(Map.of("reason", "")).delete("/suppressions/" + id).then().statusCode(400);
        json(Map.of("reason", "weer gewenst"))
                .delete("/suppressions/" + id)
                .then()
                .statusCode(204);
        asked().queryParam("email", anna).get("/suppressions").then().body("total", equalTo(0));
        asked().queryParam("email", anna)
                .queryParam("lifted", "true")
                .get("/suppressions")
                .then()
                .body("items[0].liftedWhy", equalTo("weer gewenst"));
        asked().get("/suppressions?email=geen-adres").then().statusCode(400);
        asked().get("/suppressions/" + id).then().statusCode(200).body("id", endsWith(id));
    }
}
