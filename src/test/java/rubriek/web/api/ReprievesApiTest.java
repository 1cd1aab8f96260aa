package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.token;
import static rubriek.web.api.Api.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;

/** What the refusals of a dispatch did is taken back by who may send, with a reason (B-05, G-05). */
@ApplicationTest
class ReprievesApiTest {

    private static final Map<String, String> WHY = Map.of("reason", "De mailserver stond verkeerd");

    @Test
    void it_needs_a_dispatch_a_reason_and_the_scope_to_send() {
        var path = "/dispatches/" + dispatch() + "/lift-suppressions";
        json(WHY)
                .post("/dispatches/0b8f2a6e-8f0e-4c59-9f5e-3d1f6d6c1f5a/lift-suppressions")
                .then()
                .statusCode(404);
        json(Map.of("reason", " ")).post(path).then().statusCode(400).contentType("application/problem+json");
        with(token("write"))
                .contentType("application/json")
                .body(WHY)
                .post(path)
                .then()
                .statusCode(403);
        json(WHY).post(path).then().statusCode(200).body("lifted", equalTo(0)).body("retried.queued", equalTo(0));
    }

    private static String dispatch() {
        var paper = DispatchesApiTest.paper("https://dorpsblad.example/bomen");
        Readers.on(paper, Readers.someone());
        return json(Map.of("lists", List.of(paper)))
                .post(DispatchesApiTest.issue(paper) + "/dispatches")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }
}
