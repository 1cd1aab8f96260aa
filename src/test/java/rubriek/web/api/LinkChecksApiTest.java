package rubriek.web.api;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class LinkChecksApiTest {

    @Test
    void asking_is_accepted_and_the_answer_waits_at_the_same_address() {
        var path = issue() + "/link-checks";
        Api.asked().get(path).then().statusCode(200).body("waiting", is(0)).body("links", hasSize(2));
        Api.asked()
                .post(path)
                .then()
                .statusCode(202)
                .header("Location", endsWith(path))
                .body("waiting", is(2))
                .body("links[0].field", equalTo("url"))
                .body("links[0].entry", equalTo("bomen"))
                .body("links[0].waiting", is(true))
                .body("links[0].link", nullValue())
                .body("links[1].field", equalTo("summary"));
        Api.asked().get(path).then().statusCode(200).body("waiting", is(2));
    }

    @Test
    void an_issue_that_is_not_there_is_missing() {
        var path = "/newsletters/" + Api.newsletter() + "/issues/7/link-checks";
        assertEquals(404, Api.asked().get(path).statusCode());
        assertEquals(404, Api.asked().post(path).statusCode());
    }

    private static String issue() {
        var slug = Api.newsletter();
        var entry = Map.of(
                "id",
                "bomen",
                "kind",
                "link",
                "title",
                "Bomen",
                "url",
                "http://127.0.0.1:9/" + slug,
                "summary",
                "Met [tekening](http://127.0.0.1:9/" + slug + "/tekening).");
        var draft =
                Map.of("period", "2026-05", "sections", List.of(Map.of("title", "Groen", "entries", List.of(entry))));
        Api.json(draft).post("/newsletters/" + slug + "/issues").then().statusCode(201);
        return "/newsletters/" + slug + "/issues/1";
    }
}
