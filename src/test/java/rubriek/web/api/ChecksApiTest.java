package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;
import static rubriek.web.api.Api.token;
import static rubriek.web.api.Api.with;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class ChecksApiTest {

    private String newsletter = "";
    private String checks = "";

    @BeforeEach
    void an_issue_with_a_fault_and_a_slip() {
        newsletter = "/newsletters/" + Api.newsletter();
        var entry = Map.of("kind", "link", "title", "Huur", "summary", "Er komt een een outreachend werker.");
        var sections = List.of(Map.of("title", "Wonen", "entries", List.of(entry)));
        json(Map.of("number", 9, "period", "2021-09", "sections", sections))
                .post(newsletter + "/issues")
                .then()
                .statusCode(201);
        checks = newsletter + "/issues/9/checks";
    }

    @Test
    void what_stops_a_send_and_what_is_worth_a_look_is_one_list() {
        asked().get(checks)
                .then()
                .statusCode(200)
                .body("[0].code", equalTo("entry-without-link"))
                .body("code", hasItems("list-empty", "preheader-empty", "word-doubled", "word-unknown"))
                .body("severity", everyItem(oneOf("blocking", "advice")));
    }

    @Test
    void what_passed_is_there_when_it_is_asked_for() {
        asked().get(checks + "?all=true")
                .then()
                .statusCode(200)
                .body("severity", hasItems("blocking", "advice", "passed", "skipped"))
                .body("find { it.code == 'quotes-unbalanced' }.severity", equalTo("passed"));
        asked().get(checks + "?all=yes").then().statusCode(400).body("violations.field", contains("all"));
    }

    @Test
    void nothing_is_praised_that_was_not_asked_for_or_looked_at() {
        asked().get(checks + "?all=true").then().body("code", not(hasItem("issue-not-approved")));
        asked().get(checks + "?all=true").then().body("code", hasItem("link-to-home-page"));
        patch("{\"introduction\": \"Zie [het plein](https://plein.example/).\"}")
                .patch(newsletter + "/issues/9")
                .then()
                .statusCode(200);
        asked().get(checks + "?all=true").then().body("code", not(hasItem("link-to-home-page")));
    }

    @Test
    void lists_and_moment_can_be_asked_about() {
        asked().queryParam("lists", "nergens")
                .queryParam("sendAt", "2031-09-16T03:00:00+02:00")
                .get(checks)
                .then()
                .body("code", hasItems("list-unknown", "moment-at-night"))
                .body("find { it.code == 'list-unknown' }.field", equalTo("lists[0]"));
        asked().queryParam("sendAt", "dinsdag")
                .get(checks)
                .then()
                .statusCode(400)
                .body("violations.field", contains("sendAt"));
        asked().get(newsletter + "/issues/77/checks").then().statusCode(404);
    }

    @Test
    void a_word_that_is_put_on_the_list_is_right_from_then_on() {
        json(Map.of("word", "outreachend"))
                .post(newsletter + "/words")
                .then()
                .statusCode(200)
                .body("words", contains("outreachend"));
        asked().get(checks).then().body("code", not(hasItem("word-unknown")));
        var version = asked().get(newsletter).<Integer>path("version");
        json(Map.of("word", "outreachend"))
                .post(newsletter + "/words")
                .then()
                .statusCode(200)
                .body("version", is(version));
        json(Map.of("word", " "))
                .post(newsletter + "/words")
                .then()
                .statusCode(400)
                .body("violations.field", contains("word"));
        with(token("read"))
                .contentType("application/json")
                .body("{\"word\": \"a\"}")
                .post(newsletter + "/words")
                .then()
                .statusCode(403);
        json(Map.of("word", "a")).post("/newsletters/nergens/words").then().statusCode(404);
    }

    @Test
    void eight_editors_who_add_a_word_at_once_lose_none() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(8);
        var requests = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> json(Map.of("word", "woord" + i))
                        .post(newsletter + "/words")
                        .statusCode())
                .toList();
        pool.invokeAll(requests);
        pool.shutdown();
        var words = new HashSet<>(asked().get(newsletter).<List<String>>path("words"));
        assertEquals(8, words.size(), words::toString);
    }
}
