package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;
import static rubriek.web.api.Api.slug;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class NewslettersApiTest {

    @Test
    void a_new_newsletter_is_answered_whole_with_its_address_and_etag() {
        var slug = slug();
        json(newsletter(slug))
                .post("/newsletters")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/newsletters/" + slug))
                .header("ETag", "\"1\"")
                .body("slug", equalTo(slug))
                .body("version", equalTo(1))
                .body("numbering", equalTo("running"))
                .body("introduction", nullValue())
                .body("$", not(hasItem("id")));
    }

    @Test
    void a_slug_is_given_out_once() {
        var slug = newsletter();
        json(newsletter(slug))
                .post("/newsletters")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/slug-taken"))
                .body("detail", containsString(slug));
    }

    @Test
    void an_old_slug_keeps_leading_to_its_newsletter_and_to_no_other() {
        var old = newsletter();
        var slug = slug();
        patch("{\"slug\":\"" + slug + "\"}").patch("/newsletters/" + old).then().statusCode(200);
        asked().get("/newsletters/" + old).then().statusCode(200).body("slug", equalTo(slug));
        json(newsletter(old)).post("/newsletters").then().statusCode(409).body("type", equalTo("/problems/slug-taken"));
        patch("{\"slug\":\"" + old + "\"}")
                .patch("/newsletters/" + newsletter())
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
        json("{\"word\":\"linde\"}")
                .post("/newsletters/" + old + "/words")
                .then()
                .statusCode(200);
        patch("{\"slug\":\"" + old + "\"}").patch("/newsletters/" + slug).then().statusCode(200);
        asked().get("/newsletters/" + slug).then().statusCode(200).body("slug", equalTo(old));
    }

    @Test
    void a_list_has_pages_and_says_where_the_others_are() {
        newsletter();
        newsletter();
        asked().get("/newsletters?size=1&page=2&sort=-title")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("page", equalTo(2))
                .body("size", equalTo(1))
                .header("Link", containsString("sort=-title"))
                .header("Link", containsString("rel=\"prev\""))
                .header("Link", containsString("page=1"));
    }

    @Test
    void a_parameter_that_there_is_not_or_twice_is_refused_before_anything_is_made() {
        var slug = newsletter();
        asked().get("/newsletters?Size=1&page=1&page=2&x=y")
                .then()
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("Size", "page", "x"))
                .body("violations.message", hasItem(containsString("page, size, sort")));
        json(Map.of("period", "2026-06"))
                .post("/newsletters/" + slug + "/issues?dry_run=true")
                .then()
                .statusCode(400);
        asked().get("/newsletters/" + slug + "/issues").then().body("total", equalTo(0));
    }

    @Test
    void what_is_no_page_is_refused() {
        asked().get("/newsletters?size=201&page=nul")
                .then()
                .statusCode(400)
                .body("violations.field", contains("page", "size"));
    }

    @Test
    void a_stale_change_is_refused_and_changes_nothing() {
        var slug = newsletter();
        patch("{\"title\":\"Eerste\"}")
                .header("If-Match", "\"1\"")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        patch("{\"title\":\"Tweede\"}")
                .header("If-Match", "\"1\"")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(412);
        json(newsletter(slug))
                .header("If-Match", "\"stale\"")
                .put("/newsletters/" + slug)
                .then()
                .statusCode(412);
        asked().header("If-Match", "W/\"2\"")
                .delete("/newsletters/" + slug)
                .then()
                .statusCode(412);
        json(newsletter(slug))
                .header("If-Match", "2")
                .put("/newsletters/" + slug)
                .then()
                .statusCode(400);
        asked().get("/newsletters/" + slug).then().body("title", equalTo("Eerste"));
        asked().header("If-Match", "\"1\", \"2\"")
                .delete("/newsletters/" + slug)
                .then()
                .statusCode(204);
        asked().get("/newsletters/" + slug).then().statusCode(404).body("type", equalTo("/problems/not-found"));
    }

    @Test
    void who_has_the_version_already_is_told_so() {
        var slug = newsletter();
        asked().header("If-None-Match", "\"7\", W/\"1\"")
                .get("/newsletters/" + slug)
                .then()
                .statusCode(304)
                .header("ETag", "\"1\"");
        asked().header("If-None-Match", "*").get("/newsletters/" + slug).then().statusCode(304);
        asked().header("If-None-Match", "\"2\"")
                .get("/newsletters/" + slug)
                .then()
                .statusCode(200);
    }

    @Test
    void a_merge_patch_replaces_takes_away_and_leaves_the_rest() {
        var slug = newsletter();
        patch("{\"introduction\":\"Nieuws uit de straat\",\"brand\":{\"accent\":\"#123456\"}}")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(200);
        patch("{\"introduction\":null,\"brand\":{\"logoAlt\":\"Een linde\"},\"version\":99}")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(200)
                .body("introduction", nullValue())
                .body("brand.accent", equalTo("#123456"))
                .body("brand.logoAlt", equalTo("Een linde"))
                .body("title", equalTo("Buurtkrant De Linde"))
                .body("version", equalTo(3));
    }

    @Test
    void a_patch_is_read_as_strictly_as_a_whole_document() {
        var slug = newsletter();
        patch("{\"titel\":\"x\"}")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(400)
                .body("violations.field", contains("titel"));
        patch("{\"publisher\":{\"address\":[\"a\",5]}}")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(400)
                .body("violations.field", contains("publisher.address[1]"));
        patch("{\"publisher\":{\"email\":\"geen\"}}")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(400)
                .body("violations.field", contains("publisher.email"));
        patch("[]").patch("/newsletters/" + slug).then().statusCode(400);
        json("{\"title\":\"x\"}")
                .patch("/newsletters/" + slug)
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        asked().get("/newsletters/" + slug).then().body("version", equalTo(1));
    }

    @Test
    void every_violation_is_named_with_its_path_in_the_language_asked_for() {
        var draft = new HashMap<>(newsletter(slug()));
        draft.put("title", "");
        draft.put("sections", java.util.List.of("Groen", ""));
        draft.put("sources", Map.of("cbs.example", ""));
        json(draft)
                .header("Accept-Language", "nl-BE, en;q=0.5")
                .post("/newsletters")
                .then()
                .statusCode(400)
                .header("Content-Language", "nl")
                .body("title", equalTo("Ongeldige invoer"))
                .body("violations.field", hasItems("title", "sections[1]", "sources[cbs.example]"))
                .body("violations.message", hasItem("is verplicht"));
    }

    @Test
    void malformed_json_is_refused() {
        for (var body : new String[] {
            "{",
            "",
            "null",
            "{\"slug\":\"a\",\"slug\":\"b\"}",
            "{} {}",
            "[1]",
            "{\"slug\":5}",
            "{\"publisher\":{\"name\":}}",
            "\u0000"
        }) {
            json(body).post("/newsletters").then().statusCode(400).contentType("application/problem+json");
        }
    }

    @Test
    void a_bad_value_of_an_enum_is_answered_with_the_good_ones() {
        var draft = new HashMap<>(newsletter(slug()));
        draft.put("layout", "tabloid");
        json(draft)
                .post("/newsletters")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("layout"))
                .body("violations[0].message", equalTo("must be one of newsletter, magazine"));
    }

    @Test
    void too_much_or_of_the_wrong_kind_is_refused() {
        json("{\"title\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}")
                .post("/newsletters")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
        asked().contentType("text/plain")
                .body("{}")
                .post("/newsletters")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
        asked().delete("/newsletters")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", containsString("POST"));
        asked().get("/nergens").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void nobody_gets_in_without_a_token() {
        given().get("/api/v1/newsletters")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json");
        Api.with("geraden")
                .get("/newsletters")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"))
                .contentType("application/problem+json");
    }
}
