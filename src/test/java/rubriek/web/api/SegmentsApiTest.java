package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.support.DatabaseTest;

@DatabaseTest
class SegmentsApiTest {

    private final String anna = Readers.someone();
    private String list = "";

    @BeforeEach
    void annaIsOnTheList() {
        list = Readers.list();
        var id = Readers.on(list, anna);
        patch("{\"tags\":[\"bestuur\"]}").patch("/subscribers/" + id).then().statusCode(200);
        Readers.on(list, Readers.someone());
    }

    @Test
    void a_segment_is_made_read_changed_shown_and_deleted() {
        var made = json(Map.of("name", "Het bestuur", "filter", Map.of("tag", "bestuur")))
                .post("/lists/" + list + "/segments")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/lists/" + list + "/segments/het-bestuur"))
                .body("list", equalTo(list))
                .body("filter", equalTo(Map.of("tag", "bestuur")))
                .extract();
        var at = "/lists/" + list + "/segments/het-bestuur";
        asked().get("/lists/" + list + "/segments").then().body("items.slug", contains("het-bestuur"));
        asked().get(at + "/subscribers")
                .then()
                .statusCode(200)
                .body("items.email", contains(anna))
                .body("items[0].status", equalTo("confirmed"))
                .body("total", equalTo(1));
        patch("{\"filter\":{\"not\":{\"tag\":\"bestuur\"}}}")
                .header("If-Match", made.header("ETag"))
                .patch(at)
                .then()
                .statusCode(200)
                .body("name", equalTo("Het bestuur"))
                .body("filter", equalTo(Map.of("not", Map.of("tag", "bestuur"))));
        patch("{\"name\":\"Bo\"}")
                .header("If-Match", made.header("ETag"))
                .patch(at)
                .then()
                .statusCode(412);
        patch(asked().get(at).asString()).patch(at).then().statusCode(200);
        asked().delete(at).then().statusCode(204);
        asked().get(at).then().statusCode(404);
        asked().get(at + "/subscribers").then().statusCode(404);
    }

    @Test
    void a_filter_is_counted_without_being_kept() {
        json(Map.of("filter", Map.of("any", List.of(Map.of("tag", "bestuur"), Map.of("status", "confirmed")))))
                .post("/lists/" + list + "/segments/count")
                .then()
                .statusCode(200)
                .body("count", equalTo(2));
        asked().get("/lists/" + list + "/segments").then().body("total", equalTo(0));
        json(Map.of("filter", Map.of("tag", "x")))
                .post("/lists/no-such-list/segments/count")
                .then()
                .statusCode(404);
    }

    @Test
    void what_a_person_was_sent_is_read_by_their_id() {
        var id = asked().get("/lists/" + list + "/subscribers?q=" + anna).<String>path("items[0].id");
        asked().get("/subscribers/" + id + "/deliveries").then().statusCode(200).body("total", equalTo(0));
        asked().get("/subscribers/" + UUID.randomUUID() + "/deliveries").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nl | Deze voorwaarde bestaat niet | Geen filter
            en | There is no such condition   | No such filter
            """)
    void a_fault_is_told_where_it_stands_in_the_language_of_who_asks(String language, String message, String title) {
        json("{\"name\":\"S\",\"filter\":{\"all\":[{\"tag\":\"a\"},{\"not\":{\"sql\":\"1=1\"}}]}}")
                .header("Accept-Language", language)
                .post("/lists/" + list + "/segments")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/filter-faulty"))
                .body("title", equalTo(title))
                .body("violations.field", contains("filter.all[1].not.sql"))
                .body("violations[0].message", containsString(message));
        asked().get("/lists/" + list + "/segments").then().body("total", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"S\"}",
                "{\"name\":\"S\",\"filter\":null}",
                "{\"name\":\"S\",\"filter\":\"status = 'confirmed'\"}",
                "{\"name\":\"S\",\"filter\":[]}",
                "{\"name\":\" \",\"filter\":{\"tag\":\"a\"}}",
                "{\"name\":\"S\",\"slug\":\"A b\",\"filter\":{\"tag\":\"a\"}}",
                "{\"name\":\"S\",\"sql\":\"1=1\",\"filter\":{\"tag\":\"a\"}}"
            })
    void bad_input_is_refused_and_nothing_is_kept(String body) {
        json(body).post("/lists/" + list + "/segments").then().statusCode(400);
        asked().get("/lists/" + list + "/segments").then().body("total", equalTo(0));
    }
}
