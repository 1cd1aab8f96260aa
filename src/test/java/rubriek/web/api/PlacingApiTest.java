package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** From the inbox into an issue, and back when the entry goes. */
@DatabaseTest
class PlacingApiTest extends InOneInbox {

    @Test
    void a_clipping_becomes_an_entry_with_all_that_is_known_of_it() {
        var id = saved("https://cijfers.linde.example/2021");
        patch("""
                {"title":"Zoveel banken","summary":"Er staan er **negen**.","language":"en-GB","publishedOn":"2021-06-01",
                 "image":"https://linde.example/bank.jpg","imageAlt":"Een bank","source":null}
                """).patch(inbox + "/" + id).then().statusCode(200);
        patch("{\"sources\":{\"www.linde.example\":\"Wijkblad\"}}")
                .patch(newsletter)
                .then()
                .statusCode(200);
        issue(9);
        json(Map.of("issue", 9, "section", "groen", "position", 1))
                .post(inbox + "/" + id + "/place")
                .then()
                .statusCode(201)
                .header("Location", containsString(newsletter + "/issues/9/entries/"))
                .header("ETag", "\"2\"")
                .body("kind", equalTo("link"))
                .body("title", equalTo("Zoveel banken"))
                .body("source", equalTo("Wijkblad"))
                .body("summary", equalTo("Er staan er **negen**."))
                .body("language", equalTo("en-GB"))
                .body("publishedOn", equalTo("2021-06-01"))
                .body("image.alt", equalTo("Een bank"));
        asked().get(inbox + "/" + id)
                .then()
                .body("state", equalTo("placed"))
                .body("placed.issue", equalTo(9))
                .body("seenIn.words", contains("in number 9 (September 2021)"));
        asked().get(newsletter + "/issues/9").then().body("sections[0].entries[0].title", equalTo("Zoveel banken"));
    }

    @Test
    void a_picture_without_words_and_the_newsletters_own_language_stay_behind() {
        var id = saved(LINK);
        patch("{\"language\":\"nl-NL\",\"image\":\"https://linde.example/b.jpg\"}")
                .patch(inbox + "/" + id);
        issue(9);
        place(id, "Groen").then().statusCode(201).body("language", nullValue()).body("image", nullValue());
    }

    @Test
    void placing_twice_makes_one_entry_and_a_second_editor_hears_where_it_stands() {
        var id = saved(LINK);
        issue(9);
        var entry =
                place(id, "Groen").then().statusCode(201).extract().path("id").toString();
        place(id, "Groen").then().statusCode(200).body("id", equalTo(entry));
        Api.with(Api.token("write"))
                .contentType("application/json")
                .header("Accept-Language", "nl")
                .body(Map.of("issue", 9, "section", "Groen"))
                .post(inbox + "/" + id + "/place")
                .then()
                .statusCode(409)
                .body("type", endsWith("clipping-placed"))
                .body("detail", containsString("in nummer 9, als artikel " + entry));
        asked().get(newsletter + "/issues/9").then().body("sections[0].entries.size()", equalTo(1));
        patch("{\"state\":\"kept\"}").patch(inbox + "/" + id).then().statusCode(409);
    }

    @Test
    void of_many_who_place_one_clipping_at_once_one_does() {
        var id = saved(LINK);
        issue(9);
        var tokens = IntStream.range(0, 8)
                .mapToObj(i -> json(Map.of("name", "Redacteur " + i, "scopes", List.of("write")))
                        .post("/tokens")
                        .<String>path("token"))
                .toList();
        var answers = tokens.stream()
                .map(token -> CompletableFuture.supplyAsync(() -> Api.with(token)
                        .contentType("application/json")
                        .body(Map.of("issue", 9, "section", "Groen"))
                        .post(inbox + "/" + id + "/place")
                        .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(1, answers.stream().filter(s -> s == 201).count(), answers::toString);
        assertEquals(7, answers.stream().filter(s -> s == 409).count(), answers::toString);
        asked().get(newsletter + "/issues/9").then().body("sections[0].entries.size()", equalTo(1));
    }

    @Test
    void clippings_placed_while_somebody_else_saves_are_all_there() {
        issue(9);
        var ids = new ArrayList<String>();
        for (var i = 0; i < 8; i++) ids.add(saved(LINK + i));
        var answers = ids.stream()
                .map(id ->
                        CompletableFuture.supplyAsync(() -> place(id, "Groen").statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(List.of(201), answers.stream().distinct().toList());
        asked().get(newsletter + "/issues/9").then().body("sections[0].entries.size()", equalTo(8));
    }

    @Test
    void the_clipping_follows_its_entry_out_of_the_issue_and_back() {
        var id = saved(LINK);
        var before = issue(9).getInt("version");
        var entry = place(id, "Groen").then().extract().path("id").toString();
        asked().delete(newsletter + "/issues/9/entries/" + entry).then().statusCode(204);
        state(id, "kept");
        asked().post(newsletter + "/issues/9/revisions/" + (before + 1) + "/restore")
                .then()
                .statusCode(200);
        state(id, "placed");
        patch("{\"number\":10}").patch(newsletter + "/issues/9").then().statusCode(200);
        asked().get(inbox + "/" + id).then().body("placed.issue", equalTo(10));
        asked().delete(newsletter + "/issues/10").then().statusCode(204);
        state(id, "kept");
        asked().get(inbox + "/" + id).then().body("seenIn", empty());
    }

    @Test
    void placing_goes_where_the_clipping_is_proposed_for_and_says_when_it_cannot() {
        issue(9);
        var id = json(Map.of("url", LINK, "section", "Groen"))
                .post(inbox)
                .path("id")
                .toString();
        var homeless = saved("https://plein.example/");
        json(Map.of("issue", 9)).post(inbox + "/" + homeless + "/place").then().statusCode(422);
        place(homeless, "Nergens").then().statusCode(422).body("type", endsWith("section-unknown"));
        json(Map.of("issue", 9, "section", "Groen", "position", 7))
                .post(inbox + "/" + homeless + "/place")
                .then()
                .statusCode(422);
        json(Map.of("issue", 99, "section", "Groen"))
                .post(inbox + "/" + homeless + "/place")
                .then()
                .statusCode(404);
        state(homeless, "new");
        json(Map.of("issue", 9)).post(inbox + "/" + id + "/place").then().statusCode(201);
    }
}
