package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.DispatchesApiTest.issue;
import static rubriek.web.api.DispatchesApiTest.paper;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;

/** Following a dispatch, and thinking better of it. */
@ApplicationTest
class ProgressApiTest {

    @Test
    void a_page_that_stays_open_sees_it_go_on_to_its_end() {
        var paper = paper("https://dorpsblad.example/bomen");
        Readers.on(paper, Readers.someone());
        var id = json(Map.of("lists", List.of(paper)))
                .post(issue(paper) + "/dispatches")
                .<String>path("id");
        var seen = asked().get("/dispatches/" + id + "/progress");
        seen.then().statusCode(200).contentType(startsWith("text/event-stream"));
        var events = seen.asString().strip().split("\n\n");
        assertEquals(
                1, Arrays.stream(events).filter(e -> e.contains("\"finished\"")).count());
        var last = events[events.length - 1];
        assertTrue(last.startsWith("data:{") && last.contains("\"sent\":1"), last);
        asked().get("/dispatches/" + UUID.randomUUID() + "/progress").then().statusCode(404);
    }

    @Test
    void what_can_be_undone_leaves_no_sooner_than_it_says() {
        var paper = paper("https://dorpsblad.example/bomen");
        Readers.on(paper, Readers.someone());
        var before = Instant.now();
        var sent = json(Map.of("lists", List.of(paper), "undoSeconds", 600)).post(issue(paper) + "/dispatches");
        sent.then().statusCode(202).body("status", equalTo("scheduled"));
        assertTrue(Instant.parse(sent.path("sendAt")).isAfter(before.plusSeconds(599)));
        asked().post("/dispatches/" + sent.path("id") + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"))
                .body("counts.audience", equalTo(0));
        json(Map.of("lists", List.of(paper), "undoSeconds", 0, "sendAt", "2021-09-14T09:00:00+02:00"))
                .post(issue(paper) + "/dispatches")
                .then()
                .statusCode(400)
                .body("violations.field", contains("sendAt"));
        json(Map.of("lists", List.of(paper), "undoSeconds", 4000))
                .post(issue(paper) + "/dispatches")
                .then()
                .statusCode(400)
                .body("violations.field", contains("undoSeconds"));
    }
}
