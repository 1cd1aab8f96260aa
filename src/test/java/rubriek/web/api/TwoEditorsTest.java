package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** Two who change one thing: whoever comes second is told what the first one saved, and nothing that was typed is lost. */
@DatabaseTest
class TwoEditorsTest {

    private String newsletter = "";
    private String issue = "";
    private String section = "";
    private String entry = "";

    @BeforeEach
    void an_issue() {
        newsletter = "/newsletters/" + newsletter();
        issue = newsletter + "/issues/9";
        var made = json("""
                {"number": 9, "period": "2021-09", "sections": [{"title": "Groen", "entries": [
                  {"kind": "link", "title": "Een bank", "url": "https://linde.example/bank"}]}]}""").post(newsletter + "/issues").jsonPath();
        section = issue + "/sections/" + made.getString("sections[0].id");
        entry = issue + "/entries/" + made.getString("sections[0].entries[0].id");
    }

    @Test
    void of_many_at_once_on_one_version_exactly_one_wins_and_the_others_get_what_it_saved() throws Exception {
        for (var round = 1; round <= 5; round++) {
            var answers = atOnce(4, round);
            var won = answers.stream().filter(a -> a.statusCode() == 200).toList();
            assertEquals(
                    1,
                    won.size(),
                    () -> answers.stream().map(Response::statusCode).toList().toString());
            for (var lost : answers) {
                if (lost.statusCode() == 200) continue;
                lost.then()
                        .statusCode(412)
                        .contentType("application/problem+json")
                        .header("ETag", "\"" + (round + 1) + "\"")
                        .body("type", equalTo("/problems/stale"))
                        .body("current.introduction", equalTo(won.get(0).path("introduction")))
                        .body("current.version", equalTo(round + 1));
            }
            asked().get(issue).then().body("introduction", equalTo(won.get(0).path("introduction")));
        }
        asked().get(issue + "/revisions").then().body("items", hasSize(6));
    }

    @Test
    void what_is_added_at_once_and_on_no_version_is_all_added() throws Exception {
        for (var round = 0; round < 5; round++) {
            var added = together(IntStream.range(0, 6)
                    .mapToObj(editor -> (Callable<Response>) () -> editor % 2 == 0
                            ? json(Map.of("title", "Rubriek " + editor)).post(issue + "/sections")
                            : json(Map.of("kind", "text", "body", "Van " + editor))
                                    .post(section + "/entries"))
                    .toList());
            added.forEach(answer -> answer.then().statusCode(201));
        }
        asked().get(issue).then().body("sections", hasSize(16)).body("sections[0].entries", hasSize(16));
    }

    @Test
    void of_what_is_added_at_once_on_one_version_one_is_added() throws Exception {
        var answers = together(IntStream.range(0, 4)
                .mapToObj(editor -> (Callable<Response>) () -> json(Map.of("title", "Rubriek " + editor))
                        .header("If-Match", "\"1\"")
                        .post(issue + "/sections"))
                .toList());
        assertEquals(
                List.of(201, 412, 412, 412),
                answers.stream().map(Response::statusCode).sorted().toList());
    }

    private List<Response> atOnce(int editors, int version) throws Exception {
        return together(IntStream.range(0, editors)
                .mapToObj(editor -> (Callable<Response>)
                        () -> json(Map.of("period", "2021-09", "introduction", "Van " + editor + " op " + version))
                                .header("If-Match", "\"" + version + "\"")
                                .put(issue))
                .toList());
    }

    private static List<Response> together(List<Callable<Response>> requests) throws Exception {
        var start = new CyclicBarrier(requests.size());
        var pool = Executors.newFixedThreadPool(requests.size());
        try {
            var waiting = requests.stream()
                    .map(request -> (Callable<Response>) () -> {
                        start.await();
                        return request.call();
                    })
                    .toList();
            return pool.invokeAll(waiting).stream().map(TwoEditorsTest::answer).toList();
        } finally {
            pool.shutdown();
        }
    }

    private static Response answer(Future<Response> save) {
        try {
            return save.get();
        } catch (InterruptedException | ExecutionException lost) {
            throw new IllegalStateException(lost);
        }
    }

    @Test
    void a_stale_answer_shows_the_issue_as_get_would_and_a_merge_on_it_is_taken() {
        patch("{\"introduction\": \"Van Bo\"}").patch(issue).then().statusCode(200);
        var stale = patch("{\"preheader\": \"Van Anna\"}")
                .header("If-Match", "\"1\"")
                .patch(issue);
        stale.then()
                .statusCode(412)
                .body("current", equalTo(asked().get(issue).jsonPath().getMap("")));
        patch("{\"preheader\": \"Van Anna\"}")
                .header("If-Match", stale.header("ETag"))
                .patch(issue)
                .then()
                .statusCode(200)
                .body("introduction", equalTo("Van Bo"))
                .body("preheader", equalTo("Van Anna"));
    }

    @Test
    void a_stale_change_of_a_part_shows_the_part() {
        patch("{\"title\": \"Een bank van Bo\"}").patch(entry).then().statusCode(200);
        var changes = List.<Callable<Response>>of(
                () -> patch("{\"source\": \"Anna\"}")
                        .header("If-Match", "\"1\"")
                        .patch(entry),
                () -> asked().header("If-Match", "\"1\"").delete(entry));
        for (var change : changes)
            answered(change)
                    .then()
                    .statusCode(412)
                    .header("ETag", "\"2\"")
                    .body("current.kind", equalTo("link"))
                    .body("current.title", equalTo("Een bank van Bo"))
                    .body("current.source", nullValue());
        patch("{\"title\": \"Blauw\"}")
                .header("If-Match", "\"1\"")
                .patch(section)
                .then()
                .statusCode(412)
                .body("current.title", equalTo("Groen"))
                .body("current.entries", hasSize(1));
        json("{\"kind\": \"text\", \"body\": \"x\", \"position\": 77}")
                .header("If-Match", "\"1\"")
                .post(section + "/entries")
                .then()
                .statusCode(412)
                .body("current.number", equalTo(9));
    }

    @Test
    void who_changes_an_entry_that_the_other_took_out_hears_that_it_is_gone() {
        asked().delete(entry).then().statusCode(204);
        patch("{\"source\": \"Anna\"}")
                .header("If-Match", "\"1\"")
                .patch(entry)
                .then()
                .statusCode(404);
    }

    @Test
    void a_stale_change_of_a_newsletter_shows_it() {
        patch("{\"introduction\": \"Van Bo\"}").patch(newsletter).then().statusCode(200);
        patch("{\"introduction\": \"Van Anna\"}")
                .header("If-Match", "\"1\"")
                .patch(newsletter)
                .then()
                .statusCode(412)
                .header("ETag", "\"2\"")
                .body("current.introduction", equalTo("Van Bo"));
    }

    @Test
    void a_page_that_saves_by_itself_leaves_one_revision_and_a_new_version_each_time() {
        for (var version = 1; version <= 3; version++)
            patch("{\"introduction\": \"Tekst " + version + "\"}")
                    .header("If-Match", "\"" + version + "\"")
                    .queryParam("autosave", "true")
                    .patch(issue)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"" + (version + 1) + "\"");
        patch("{\"title\": \"Een stoel\"}")
                .queryParam("autosave", "true")
                .patch(entry)
                .then()
                .header("ETag", "\"5\"");
        asked().get(issue + "/revisions")
                .then()
                .body("items.version", equalTo(List.of(5, 1)))
                .body("items.firstVersion", equalTo(List.of(2, 1)))
                .body("items.autosave", equalTo(List.of(true, false)));
        asked().get(issue + "/revisions/3").then().statusCode(200).body("version", equalTo(5));
        asked().get(issue + "/revisions/6").then().statusCode(404);
        asked().queryParam("autosave", "nergens")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(issue)
                .then()
                .statusCode(400);
    }

    @Test
    void two_versions_are_held_against_each_other_or_one_against_what_stands() {
        patch("{\"title\": \"Een stoel\"}").patch(entry).then().statusCode(200);
        json("{\"title\": \"Agenda\", \"position\": 1}")
                .post(issue + "/sections")
                .then()
                .statusCode(201);
        asked().get(issue + "/revisions/1/compare?with=2")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("sections", hasSize(0))
                .body("entries.changes", equalTo(List.of(List.of("changed"))))
                .body("entries[0].fields[0].field", equalTo("title"))
                .body("entries[0].fields[0].before", equalTo("Een bank"))
                .body("entries[0].fields[0].after", equalTo("Een stoel"));
        asked().get(issue + "/revisions/1/compare")
                .then()
                .body("to", equalTo(3))
                .body("sections.changes", equalTo(List.of(List.of("came"))))
                .body("entries", hasSize(1));
        asked().get(issue + "/revisions/1/compare?with=9").then().statusCode(404);
        asked().get(issue + "/revisions/1/compare?with=x").then().statusCode(404);
    }

    private static Response answered(Callable<Response> change) {
        try {
            return change.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
