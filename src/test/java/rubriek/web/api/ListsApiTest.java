package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;
import static rubriek.web.api.Api.slug;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class ListsApiTest {

    @Test
    void a_new_list_is_answered_whole_with_its_address_and_etag() {
        var slug = slug();
        var newsletter = newsletter();
        json(Readers.list(newsletter, slug))
                .post("/lists")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/api/v1/lists/" + slug))
                .header("ETag", "\"1\"")
                .body("newsletter", equalTo(newsletter))
                .body("optIn", equalTo("double"))
                .body("$", not(hasItem("id")));
        json(Readers.list(newsletter, slug))
                .post("/lists")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slug-taken"));
    }

    @Test
    void each_field_that_is_wrong_is_named_with_its_place() {
        var list = new HashMap<String, Object>(Readers.list(newsletter(), slug()));
        var choice = Map.of("name", "wijk", "title", "Wijk", "type", "choice");
        list.put("fields", List.of(choice, choice));
        json(list)
                .header("Accept-Language", "nl")
                .post("/lists")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/field-without-choices"))
                .body("violations.field", contains("fields[0]", "fields[1]"))
                .body("violations[1].message", equalTo("Twee velden heten wijk. Geef een ervan een andere naam."));
    }

    @Test
    void a_list_greets_and_tells_as_it_is_set_and_stops_when_that_is_taken_away() {
        var slug = slug();
        var list = new HashMap<String, Object>(Readers.list(newsletter(), slug));
        list.put("welcome", Map.of("subject", " ", "latestIssue", true));
        list.put("newsTo", List.of("redactie@linde.example", "redactie@linde.example"));
        json(list)
                .post("/lists")
                .then()
                .statusCode(201)
                .body("welcome.subject", nullValue())
                .body("welcome.latestIssue", equalTo(true))
                .body("newsTo", contains("redactie@linde.example"));
        patch("{\"title\": \"Krant\"}")
                .patch("/lists/" + slug)
                .then()
                .statusCode(200)
                .body("welcome.latestIssue", equalTo(true))
                .body("newsTo", contains("redactie@linde.example"));
        patch("{\"welcome\": null, \"newsTo\": []}")
                .patch("/lists/" + slug)
                .then()
                .statusCode(200)
                .body("welcome", nullValue())
                .body("newsTo", hasSize(0));
        patch("{\"newsTo\": [\"nobody\"], \"welcome\": {\"subject\": \"Dag\\r\\nBcc: x@y.example\"}}")
                .header("Accept-Language", "nl")
                .patch("/lists/" + slug)
                .then()
                .statusCode(400)
                .body("violations.field", contains("newsTo[0]", "welcome.subject"));
        patch(
                        "{\"newsTo\": [\"a@b.example\",\"b@b.example\",\"c@b.example\",\"d@b.example\",\"e@b.example\",\"f@b.example\"]}")
                .patch("/lists/" + slug)
                .then()
                .statusCode(400);
    }

    @Test
    void what_is_wrong_with_a_list_is_said_field_by_field_and_nothing_is_kept() {
        var slug = slug();
        var bad = new HashMap<String, Object>(Readers.list(newsletter(), slug));
        bad.put("title", "Krant\r\nBcc: x@y.example");
        bad.put("consentText", " ");
        json(bad)
                .post("/lists")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", contains("consentText", "title"));
        bad.put("optIn", "none");
        json(bad).post("/lists").then().statusCode(400).body("violations[0].message", containsString("double, single"));
        bad.put("colour", "red");
        json(bad).post("/lists").then().statusCode(400);
        asked().get("/lists/" + slug).then().statusCode(404);
    }

    @Test
    void a_list_of_an_unknown_newsletter_is_refused_in_words() {
        json(Readers.list("no-such-newsletter", slug()))
                .header("Accept-Language", "nl")
                .post("/lists")
                .then()
                .statusCode(422)
                .body("detail", containsString("no-such-newsletter"))
                .body("title", equalTo("Nieuwsbrief onbekend"));
    }

    @Test
    void a_list_is_changed_in_parts_unless_somebody_else_was_first() {
        var list = Readers.list();
        patch("{\"title\":\"De Linde per week\"}")
                .header("If-Match", "\"1\"")
                .patch("/lists/" + list)
                .then()
                .statusCode(200)
                .body("title", equalTo("De Linde per week"))
                .body("optIn", equalTo("double"));
        patch("{\"title\":\"Te laat\"}")
                .header("If-Match", "\"1\"")
                .patch("/lists/" + list)
                .then()
                .statusCode(412);
        var read = asked().get("/lists/" + list).asString();
        patch(read).patch("/lists/" + list).then().statusCode(200).body("title", equalTo("De Linde per week"));
    }

    @Test
    void a_list_with_people_stays() {
        var list = Readers.list();
        Readers.on(list, Readers.someone());
        asked().delete("/lists/" + list).then().statusCode(409).body("type", equalTo("/problems/list-in-use"));
        var empty = Readers.list();
        asked().delete("/lists/" + empty).then().statusCode(204);
        asked().get("/lists/" + empty).then().statusCode(404);
    }

    @Test
    void a_newsletter_that_is_in_use_stays_and_says_what_cannot_go() {
        var slug = Api.newsletter();
        json(Map.of("period", "2026-05"))
                .post("/newsletters/" + slug + "/issues")
                .then()
                .statusCode(201);
        asked().delete("/newsletters/" + slug)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/newsletter-in-use"))
                .body("detail", containsString("published issues, and lists that people are or were on, stay"));
        asked().get("/newsletters/" + slug).then().statusCode(200);
    }

    @Test
    void lists_come_in_pages() {
        Readers.list();
        asked().get("/lists?size=1").then().statusCode(200).body("items.size()", equalTo(1));
    }

    @Test
    void without_a_token_nothing_is_told() {
        io.restassured.RestAssured.given().get("/api/v1/lists").then().statusCode(401);
        json(Map.of()).get("/lists/no-such-list").then().statusCode(404);
    }
}
