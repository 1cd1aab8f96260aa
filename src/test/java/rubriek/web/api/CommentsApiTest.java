package rubriek.web.api;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;
import static rubriek.web.api.Api.with;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class CommentsApiTest {

    private String issue = "";
    private String comments = "";
    private String entry = "";
    private String second = "";

    @BeforeEach
    void an_issue() {
        issue = "/newsletters/" + newsletter() + "/issues/9";
        comments = issue + "/comments";
        var made = json("""
                {"number": 9, "period": "2021-09", "sections": [
                  {"title": "Groen", "entries": [{"kind": "link", "title": "Een bank"}]}, {"title": "Agenda"}]}""").post(issue.replace("/9", "")).jsonPath();
        entry = made.getString("sections[0].entries[0].id");
        second = made.getString("sections[1].id");
    }

    @Test
    void a_comment_is_about_the_issue_or_about_an_entry() {
        json("{\"text\": \"Staat de datum vast?\"}")
                .post(comments)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("entry", nullValue())
                .body("by", equalTo("admin-token"))
                .body("resolved", equalTo(false));
        var made = about(entry, "Welke bank?");
        asked().get(comments + "/" + made)
                .then()
                .body("entryTitle", equalTo("Een bank"))
                .body("orphaned", equalTo(false));
        asked().get(comments).then().body("items.text", equalTo(List.of("Staat de datum vast?", "Welke bank?")));
        asked().get(comments + "?entry=" + entry).then().body("items.text", equalTo(List.of("Welke bank?")));
        asked().get(issue).then().header("ETag", "\"1\"");
    }

    @Test
    void it_goes_along_when_the_entry_moves_and_says_so_when_the_entry_is_gone() {
        var id = about(entry, "Welke bank?");
        json(Map.of("section", second))
                .post(issue + "/entries/" + entry + "/move")
                .then()
                .statusCode(200);
        patch("{\"title\": \"Een stoel\"}")
                .patch(issue + "/entries/" + entry)
                .then()
                .statusCode(200);
        asked().get(comments + "/" + id)
                .then()
                .body("orphaned", equalTo(false))
                .body("entryTitle", equalTo("Een stoel"));
        asked().delete(issue + "/entries/" + entry).then().statusCode(204);
        asked().get(comments + "/" + id)
                .then()
                .body("orphaned", equalTo(true))
                .body("entry", equalTo(entry))
                .body("entryTitle", equalTo("Een bank"));
        json("{}").post(issue + "/revisions/1/restore").then().statusCode(200);
        asked().get(comments + "/" + id).then().body("orphaned", equalTo(false));
    }

    @Test
    void it_is_resolved_by_somebody_and_taken_up_again() {
        var id = about(entry, "Welke bank?");
        patch("{\"resolved\": true}")
                .header("If-Match", "\"1\"")
                .patch(comments + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("resolved", equalTo(true))
                .body("resolvedBy", equalTo("admin-token"))
                .body("resolvedAt", notNullValue());
        asked().get(comments + "?resolved=false").then().body("total", equalTo(0));
        asked().get(comments + "?resolved=true").then().body("total", equalTo(1));
        asked().get(comments + "?resolved=ja").then().statusCode(400);
        patch("{\"resolved\": false}")
                .header("If-Match", "\"1\"")
                .patch(comments + "/" + id)
                .then()
                .statusCode(412)
                .body("current.resolved", equalTo(true));
        patch("{\"resolved\": false}").patch(comments + "/" + id).then().body("resolvedBy", nullValue());
    }

    @Test
    void only_who_said_it_changes_the_words_and_anybody_may_resolve() {
        var id = about(entry, "Welke bank?");
        var other = with(Api.token("write")).contentType("application/merge-patch+json");
        other.body("{\"text\": \"Geen bank\"}")
                .patch(comments + "/" + id)
                .then()
                .statusCode(422)
                .body("type", endsWith("comment-of-another"));
        with(Api.token("write"))
                .contentType("application/merge-patch+json")
                .body("{\"resolved\": true}")
                .patch(comments + "/" + id)
                .then()
                .statusCode(200)
                .body("resolvedBy", equalTo("Proef write"));
        patch("{\"text\": \"Welke bank, en waar?\"}")
                .patch(comments + "/" + id)
                .then()
                .body("text", equalTo("Welke bank, en waar?"))
                .body("resolved", equalTo(true));
    }

    @Test
    void what_cannot_be_said_is_refused() {
        json("{\"text\": \" \"}").post(comments).then().statusCode(400).body("violations[0].field", equalTo("text"));
        json("{\"text\": \"x\", \"entry\": \"a b\"}").post(comments).then().statusCode(400);
        json("{\"text\": \"x\", \"entry\": \"nergens\"}").post(comments).then().statusCode(422);
        patch("{\"text\": null}")
                .patch(comments + "/" + about(entry, "x"))
                .then()
                .statusCode(400);
        var id = about(entry, "x");
        asked().delete(comments + "/" + id).then().statusCode(204);
        asked().get(comments + "/" + id).then().statusCode(404);
    }

    private String about(String entry, String text) {
        return json(Map.of("entry", entry, "text", text)).post(comments).path("id");
    }
}
