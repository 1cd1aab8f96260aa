package rubriek.web.api;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static rubriek.web.api.Api.asked;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class SuppressionImportsApiTest {

    private final String anna = Readers.someone();

    @Test
    void a_list_of_a_provider_is_taken_on_is_in_force_and_can_be_taken_back() {
        var list = Readers.list();
        var sent = send("?list=" + list + "&reason=complaint", anna + "\ngeen adres\n");
        sent.then()
                .statusCode(202)
                .header("Location", containsString("/api/v1/imports/" + sent.path("id")))
                .body("kind", equalTo("suppressions"))
                .body("list", equalTo(list));
        var id = sent.<String>path("id");
        over(id, "finished").then().body("counts.new", equalTo(1)).body("firstSkipped[0].line", equalTo(2));
        asked().get("/suppressions?email=" + anna)
                .then()
                .body("items[0].list", equalTo(list))
                .body("items[0].reason", equalTo("complaint"))
                .body("items[0].by", startsWith("api token "));
        asked().get("/suppressions/imports?size=200").then().body("items.id", hasItem(id));
        asked().delete("/imports/" + id).then().statusCode(202);
        over(id, "undone");
        asked().get("/suppressions?email=" + anna).then().body("total", equalTo(0));
    }

    @Test
    void without_a_list_it_is_of_none_and_what_is_wrong_is_said() {
        send("?dryRun=true", anna)
                .then()
                .statusCode(202)
                .body("list", nullValue())
                .body("dryRun", equalTo(true));
        send("?list=nergens", anna).then().statusCode(422).body("type", equalTo("/problems/list-unknown"));
        send("?mapping=%7B%22A%22%3A%22name%22%7D", anna).then().statusCode(400);
        send("?dryRun=misschien", anna).then().statusCode(400);
    }

    private static Response send(String query, String text) {
        return asked().urlEncodingEnabled(false)
                .contentType(ContentType.TEXT)
                .body(text)
                .post("/suppressions/imports" + query);
    }

    private static Response over(String id, String state) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> asked().get("/imports/" + id).<String>path("state").equals(state));
        return asked().get("/imports/" + id);
    }
}
