package rubriek.web.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;

import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class BulkChangesApiTest {

    private static final Map<String, Object> ALL = Map.of("status", "confirmed");

    private final String anna = Readers.someone();

    @Test
    void many_people_are_tagged_after_they_were_counted_and_untagged_again() {
        var list = Readers.list();
        var id = Readers.on(list, anna);
        var draft = Map.of("action", "add-tag", "tag", "noord", "filter", ALL);
        json(draft)
                .post("/lists/" + list + "/bulk-changes?dryRun=true")
                .then()
                .statusCode(200)
                .body("id", nullValue())
                .body("dryRun", equalTo(true))
                .body("counts.people", equalTo(1))
                .body("counts.changed", equalTo(1));
        asked().get("/subscribers/" + id).then().body("tags", equalTo(List.of()));
        var begun = json(draft).post("/lists/" + list + "/bulk-changes");
        begun.then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/bulk-changes/" + begun.path("id")))
                .body("by", startsWith("api token "));
        var change = begun.<String>path("id");
        over(change, "finished").then().body("counts.changed", equalTo(1));
        asked().get("/subscribers/" + id).then().body("tags", contains("noord"));
        asked().get("/subscribers/" + id + "/history").then().body("items.action", hasItem("bulk-changed"));
        asked().get("/lists/" + list + "/bulk-changes").then().body("items.id", contains(change));
        json(Map.of()).post("/bulk-changes/" + change + "/cancel").then().statusCode(409);
        asked().delete("/bulk-changes/" + change).then().statusCode(202);
        over(change, "undone").then().body("counts.undone", equalTo(1));
        asked().get("/subscribers/" + id).then().body("tags", equalTo(List.of()));
        asked().delete("/bulk-changes/" + change).then().statusCode(409);
    }

    @Test
    void what_is_missing_or_wrong_is_said_in_the_reader_s_language() {
        var list = Readers.list();
        refused(list, Map.of("action", "add-tag", "tag", "x"), "bulk-whom");
        refused(list, Map.of("action", "add-tag", "tag", "x", "filter", ALL, "segment", "s"), "bulk-whom");
        refused(list, Map.of("action", "add-tag", "filter", ALL), "bulk-incomplete");
        refused(list, Map.of("action", "unsubscribe", "segment", "nergens"), "segment-unknown");
        refused(list, Map.of("action", "unsubscribe", "filter", Map.of("x", 1)), "filter-faulty");
        refused(list, Map.of("action", "add-to-list", "toList", list, "filter", ALL), "bulk-same-list");
        refused(list, Map.of("action", "add-to-list", "toList", "nergens", "filter", ALL), "list-unknown");
        refused(list, Map.of("action", "add-to-list", "toList", Readers.list(), "filter", ALL), "consent-missing");
        json(Map.of("action", "verdwijn", "filter", ALL))
                .post("/lists/" + list + "/bulk-changes")
                .then()
                .statusCode(400);
        json(Map.of("action", "unsubscribe", "filter", ALL))
                .post("/lists/nergens/bulk-changes")
                .then()
                .statusCode(404);
        json(Map.of("action", "unsubscribe", "ids", List.of()))
                .header("Accept-Language", "nl")
                .post("/lists/" + list + "/bulk-changes")
                .then()
                .statusCode(400)
                .body("violations.field", contains("ids"))
                .body("violations.message", contains(startsWith("noem 1 tot 1000 ids")));
    }

    @Test
    void a_field_of_the_list_is_set_in_the_form_of_its_type() {
        var list = Readers.list();
        var name = "jaren" + Api.slug();
        Api.patch("{\"fields\": [{\"name\": \"" + name + "\", \"type\": \"number\"}]}")
                .patch("/lists/" + list)
                .then()
                .statusCode(200)
                .body("fields.type", contains("number"));
        refused(
                list,
                Map.of("action", "set-field", "field", name, "value", "veel", "filter", ALL),
                "field-unfit-number");
        json(Map.of("action", "set-field", "field", name, "value", "1,5", "filter", ALL))
                .post("/lists/" + list + "/bulk-changes")
                .then()
                .statusCode(202)
                .body("value", equalTo("1.5"));
        asked().get("/lists/" + list).then().body("fields.name", contains(name));
        json(Map.of("email", anna, "status", "unconfirmed", "attributes", Map.of(name, "x")))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(422)
                .body("detail", containsString("attributes." + name));
    }

    private static void refused(String list, Map<String, Object> draft, String code) {
        json(draft)
                .post("/lists/" + list + "/bulk-changes")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/" + code));
    }

    private static Response over(String id, String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() ->
                        asked().get("/bulk-changes/" + id).<String>path("state").equals(state));
        return asked().get("/bulk-changes/" + id);
    }
}
