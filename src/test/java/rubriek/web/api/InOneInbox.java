package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** One newsletter with an empty inbox, and what tests do with it. */
abstract class InOneInbox {

    static final String LINK = "https://linde.example/bank";

    String inbox;

    String newsletter;

    @BeforeEach
    void a_newsletter() {
        newsletter = "/newsletters/" + Api.newsletter();
        inbox = newsletter + "/clippings";
    }

    void refused(Map<String, Object> draft, String field) {
        json(draft).post(inbox).then().statusCode(400).body("violations.field", hasItem(field));
    }

    String saved(String url) {
        return json(Map.of("url", url))
                .post(inbox)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    io.restassured.response.Response place(String id, String section) {
        return json(Map.of("issue", 9, "section", section)).post(inbox + "/" + id + "/place");
    }

    void state(String id, String state) {
        asked().get(inbox + "/" + id).then().body("state", equalTo(state));
    }

    JsonPath issue(int number) {
        var draft = Map.of("number", number, "period", "2021-09", "sections", List.of(Map.of("title", "Groen")));
        return json(draft)
                .post(newsletter + "/issues")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
    }

    String entryOf(int number) {
        return asked().get(newsletter + "/issues/" + number).path("sections[0].entries[0].id");
    }

    void issueWith(int number, String period, String url) {
        issueWith(number, period, url, "Bron");
    }

    void issueWith(int number, String period, String url, String source) {
        var entry = Map.of("kind", "link", "title", "Een bank", "url", url, "source", source);
        var section = Map.of("title", "Groen", "entries", List.of(entry));
        json(Map.of("number", number, "period", period, "sections", List.of(section)))
                .post(newsletter + "/issues")
                .then()
                .statusCode(201);
    }
}
