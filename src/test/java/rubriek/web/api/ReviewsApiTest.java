package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;
import static rubriek.web.api.Api.with;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.issue.Issues;
import rubriek.support.DatabaseTest;

/** An issue is seen by somebody before it is sent. */
@DatabaseTest
class ReviewsApiTest {

    private static final String REQUEST = "{\"action\": \"request\"}";
    private static final String APPROVE = "{\"action\": \"approve\"}";
    private static final String RETURN = "{\"action\": \"return\", \"comment\": \"De bank staat er dubbel in.\"}";

    @Inject
    Issues all;

    private String slug = "";
    private String issue = "";
    private String anna = "";
    private String bo = "";

    @BeforeEach
    void an_issue_of_anna() {
        slug = newsletter();
        issue = "/newsletters/" + slug + "/issues/9";
        anna = token("Redactie");
        bo = token("Redactie"); // the same name, and yet somebody else
        with(anna)
                .contentType("application/json")
                .body("""
                        {"number": 9, "period": "2021-09", "sections": [{"title": "Groen", "entries": [
                          {"kind": "link", "title": "Een bank", "url": "https://linde.example/bank"}]}]}""")
                .post("/newsletters/" + slug + "/issues")
                .then()
                .statusCode(201);
    }

    @Test
    void a_save_that_changes_nothing_leaves_the_approval() {
        step(anna, REQUEST).statusCode(200);
        step(bo, APPROVE).statusCode(200);
        patch("{\"period\": \"2021-09\"}").patch(issue).then().statusCode(200).body("status", equalTo("approved"));
        patch("{\"introduction\": \"Dag.\"}")
                .patch(issue)
                .then()
                .statusCode(200)
                .body("status", equalTo("draft"));
    }

    @Test
    void a_review_is_asked_for_given_back_asked_for_again_and_passed() {
        step(anna, REQUEST).statusCode(200).body("status", equalTo("review")).header("ETag", "\"2\"");
        step(bo, RETURN).statusCode(200).body("status", equalTo("draft"));
        step(anna, REQUEST).statusCode(200);
        step(bo, APPROVE).statusCode(200).body("status", equalTo("approved"));
        asked().get(issue + "/review")
                .then()
                .body("items.action", equalTo(List.of("approve", "request", "return", "request")))
                .body("items.version", equalTo(List.of(4, 3, 2, 1)))
                .body("items[2].comment", equalTo("De bank staat er dubbel in."))
                .body("items[2].by", equalTo("Redactie"));
        asked().get(issue + "/revisions").then().body("total", equalTo(1));
        asked().get(issue + "/revisions/5").then().statusCode(200).body("version", equalTo(1));
    }

    @Test
    void steps_follow_on_each_other_and_a_return_says_why() {
        step(bo, APPROVE)
                .statusCode(409)
                .body("type", equalTo("/problems/issue-status"))
                .body("detail", startsWith("Issue 9 has the status draft and cannot become approved now."));
        step(bo, RETURN).statusCode(409);
        step(anna, REQUEST).statusCode(200);
        step(bo, "{\"action\": \"return\", \"comment\": \" \"}")
                .statusCode(400)
                .body("violations[0].field", equalTo("comment"));
        step(bo, "{\"action\": \"applaud\"}").statusCode(400);
        step(bo, "{}").statusCode(400).body("violations[0].field", equalTo("action"));
        all.publish(all.get(slug, 9).id());
        step(bo, APPROVE).statusCode(409);
    }

    @Test
    void one_approves_what_one_saw() {
        step(anna, REQUEST).statusCode(200);
        with(bo).contentType("application/json")
                .header("If-Match", "\"1\"")
                .body(APPROVE)
                .post(issue + "/review")
                .then()
                .statusCode(412)
                .body("current.status", equalTo("review"));
        asked().get(issue).then().body("status", equalTo("review"));
    }

    @Test
    void an_issue_in_review_or_approved_that_changes_is_a_draft_again() {
        step(anna, REQUEST).statusCode(200);
        patch("{\"introduction\": \"Hallo\"}").patch(issue).then().body("status", equalTo("draft"));
        step(anna, REQUEST).statusCode(200);
        step(bo, APPROVE).statusCode(200);
        json("{\"title\": \"Agenda\"}").post(issue + "/sections").then().statusCode(201);
        asked().get(issue).then().body("status", equalTo("draft"));
    }

    @Test
    void nobody_approves_what_they_wrote_since_the_last_approval() {
        patch("{\"review\": {\"bySomebodyElse\": true}}")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(200);
        step(anna, REQUEST).statusCode(200);
        step(anna, APPROVE).statusCode(422).body("type", equalTo("/problems/approve-own-work"));
        asked().get(issue).then().body("status", equalTo("review")).body("version", equalTo(2));
        step(bo, APPROVE).statusCode(200);

        with(bo).contentType("application/merge-patch+json")
                .queryParam("autosave", true)
                .body("{\"introduction\": \"Van Bo\"}")
                .patch(issue)
                .then()
                .statusCode(200);
        step(bo, REQUEST).statusCode(200);
        step(bo, APPROVE).statusCode(422);
        step(anna, APPROVE).statusCode(200);
    }

    @Test
    void what_a_page_saves_after_the_approval_does_not_fold_into_what_was_approved() {
        typed("Eerst");
        step(anna, REQUEST).statusCode(200);
        typed("Later");
        asked().get(issue + "/revisions").then().body("items.version", equalTo(List.of(4, 2, 1)));
        asked().get(issue + "/revisions/2").then().body("content.introduction", equalTo("Eerst"));
    }

    private void typed(String introduction) {
        with(anna)
                .contentType("application/merge-patch+json")
                .queryParam("autosave", true)
                .body(Map.of("introduction", introduction))
                .patch(issue)
                .then()
                .statusCode(200);
    }

    @Test
    void where_it_is_asked_for_only_what_is_approved_is_sent() {
        checked(not(hasItem("issue-not-approved")));
        patch("{\"review\": {\"required\": true}}")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(200);
        checked(hasItem("issue-not-approved"));
        step(anna, REQUEST).statusCode(200);
        checked(hasItem("issue-not-approved"));
        step(bo, APPROVE).statusCode(200);
        checked(not(hasItem("issue-not-approved")));
        patch("{\"introduction\": \"Nog iets\"}").patch(issue).then().statusCode(200);
        checked(hasItem("issue-not-approved"));
        all.publish(all.get(slug, 9).id());
        checked(not(hasItem("issue-not-approved")));
    }

    /** What the list of checks says, and what a send says; the list of readers is unknown, so that nothing leaves. */
    private void checked(Matcher<Iterable<? super String>> codes) {
        asked().get(issue + "/checks").then().body("code", codes);
        json("{\"lists\": [\"nergens\"]}")
                .post(issue + "/dispatches")
                .then()
                .statusCode(422)
                .body("checks.code", codes);
    }

    @Test
    void the_steps_and_the_comments_go_with_the_issue() {
        step(anna, REQUEST).statusCode(200);
        json("{\"text\": \"Mooi\"}").post(issue + "/comments").then().statusCode(201);
        asked().delete(issue).then().statusCode(204);
        asked().get(issue + "/review").then().statusCode(404);
        asked().get(issue + "/comments").then().statusCode(404);
    }

    private ValidatableResponse step(String token, String body) {
        return with(token)
                .contentType("application/json")
                .body(body)
                .post(issue + "/review")
                .then();
    }

    private static String token(String name) {
        return json(Map.of("name", name, "scopes", List.of("write")))
                .post("/tokens")
                .path("token");
    }
}
