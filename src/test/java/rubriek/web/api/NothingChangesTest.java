package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** A change that changes nothing leaves no trace. */
@DatabaseTest
class NothingChangesTest {

    @Test
    void an_empty_patch_of_anything_leaves_its_version() {
        var known = Everything.made();
        var patched = OpenApi.served().operations().stream()
                .filter(operation -> operation.method().equals("PATCH"))
                .map(operation -> operation.path().replaceFirst("^/api/v1", ""))
                .toList();
        assertTrue(patched.size() >= 11);
        for (var path : patched) {
            assertTrue(known.cover(path), path);
            var address = known.in(path);
            var stands = asked().get(address).then().extract();
            var before = patch("{}").patch(address).then().statusCode(200).extract();
            if (stands.statusCode() == 200) assertEquals(stands.header("ETag"), before.header("ETag"), path);
            var after = patch("{}").patch(address).then().statusCode(200).extract();
            assertNotNull(before.header("ETag"), path);
            assertEquals(before.header("ETag"), after.header("ETag"), path);
            assertEquals(before.asString(), after.asString(), path);
        }
    }

    @Test
    void an_issue_that_is_saved_as_it_stands_has_no_new_revision_and_stays_approved() {
        var issues = "/newsletters/" + Api.newsletter() + "/issues";
        var entry = Map.of("kind", "link", "title", "Een bank", "url", "https://linde.example/bank");
        var issue = issues + "/1";
        json(Map.of("period", "2026-05", "sections", List.of(Map.of("title", "Groen", "entries", List.of(entry)))))
                .post(issues)
                .then()
                .statusCode(201);
        json(Map.of("action", "request")).post(issue + "/review").then().statusCode(200);
        json(Map.of("action", "approve")).post(issue + "/review").then().statusCode(200);
        var stands = asked().get(issue).then().extract();
        var etag = stands.header("ETag");

        patch("{}").patch(issue).then().statusCode(200).header("ETag", equalTo(etag));
        patch("{\"period\":\"2026-05\"}").patch(issue).then().header("ETag", equalTo(etag));
        json(stands.asString()).put(issue).then().statusCode(200).header("ETag", equalTo(etag));
        patch("{}").patch(issue + "?autosave=true").then().header("ETag", equalTo(etag));
        var section = stands.<String>path("sections[0].id");
        patch("{\"title\":\"Groen\"}")
                .patch(issue + "/sections/" + section)
                .then()
                .header("ETag", equalTo(etag));

        asked().get(issue).then().body("status", equalTo("approved")).header("ETag", equalTo(etag));
        asked().get(issue + "/revisions").then().body("total", equalTo(1));
        patch("{\"period\":\"2026-06\"}").patch(issue).then().body("status", equalTo("draft"));
        asked().get(issue + "/revisions").then().body("total", equalTo(2));
    }

    @Test
    void a_stale_version_is_told_even_of_a_change_that_changes_nothing() {
        var newsletter = "/newsletters/" + Api.newsletter();
        patch("{}").header("If-Match", "\"7\"").patch(newsletter).then().statusCode(412);
        patch("{}").header("If-Match", "\"1\"").patch(newsletter).then().statusCode(200);
    }
}
