package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** The link inbox: saving links, finding and changing them. */
@DatabaseTest
class ClippingsApiTest extends InOneInbox {

    @Test
    void a_link_is_saved_with_who_saved_it_and_how() {
        json(Map.of("url", LINK, "title", "Een bank", "section", "Groen", "note", "Voor juni"))
                .post(inbox)
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Location", containsString("/api/v1" + inbox + "/"))
                .body("state", equalTo("new"))
                .body("how", equalTo("api"))
                .body("savedBy", notNullValue())
                .body("savedAt", notNullValue())
                .body("details.state", equalTo("waiting"))
                .body("seenIn", empty());
        asked().get(inbox).then().body("items[0].note", equalTo("Voor juni")).body("total", equalTo(1));
    }

    @Test
    void the_same_link_twice_is_one_clipping_that_tells_how_far_it_is() {
        var id = saved(LINK);
        patch("{\"state\":\"rejected\"}").patch(inbox + "/" + id).then().statusCode(200);
        json(Map.of("url", "http://www.linde.example/bank/?utm_source=mail#kop"))
                .post(inbox)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("url", equalTo(LINK))
                .body("state", equalTo("rejected"));
        asked().get(inbox).then().body("total", equalTo(1));
    }

    @Test
    void twenty_who_save_one_link_at_once_make_one_clipping() {
        var answers = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        json(Map.of("url", LINK + "?utm_id=" + i)).post(inbox).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(1, answers.stream().filter(s -> s == 201).count(), answers::toString);
        assertEquals(19, answers.stream().filter(s -> s == 200).count(), answers::toString);
    }

    @Test
    void several_links_and_those_in_a_text_come_in_at_once() {
        json(Map.of("urls", List.of(LINK, "https://plein.example/")))
                .post(inbox)
                .then()
                .statusCode(201)
                .body("fresh", equalTo(2))
                .body("items.how", contains("api", "api"));
        json(Map.of("text", "Kijk: [Het plein](https://plein.example) en www.hof.example/a.", "note", "Van Noor"))
                .post(inbox)
                .then()
                .statusCode(201)
                .body("fresh", equalTo(1))
                .body("items.url", contains("https://plein.example/", "https://www.hof.example/a"))
                .body("items[1].how", equalTo("paste"))
                .body("items[1].note", equalTo("Van Noor"));
        json(Map.of("urls", List.of(LINK))).post(inbox).then().statusCode(200).body("fresh", equalTo(0));
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_is_saved() {
        refused(Map.of("url", LINK, "text", LINK), "url");
        refused(Map.of(), "url");
        refused(Map.of("url", "javascript:alert(1)"), "url");
        refused(Map.of("urls", List.of(LINK, "nergens")), "urls[1]");
        refused(Map.of("urls", List.of()), "urls");
        refused(Map.of("text", "geen link"), "text");
        refused(Map.of("urls", List.of(LINK), "title", "Van wie?"), "title");
        refused(Map.of("url", LINK, "title", "a\nb"), "title");
        var many = IntStream.range(0, 201).mapToObj(i -> LINK + i).toList();
        refused(Map.of("urls", many), "urls");
        refused(Map.of("text", String.join(" ", many)), "text");
        asked().get(inbox).then().body("total", equalTo(0));
    }

    @Test
    void clippings_are_found_by_state_and_words_in_pages() {
        var bank = saved(LINK);
        var plein = saved("https://plein.example/100%25_wol");
        patch("{\"state\":\"kept\",\"title\":\"De BANK op het plein\"}").patch(inbox + "/" + bank);
        asked().get(inbox + "?state=kept").then().body("items.id", contains(bank));
        asked().get(inbox + "?state=new&size=1")
                .then()
                .body("items.id", contains(plein))
                .body("pages", equalTo(1));
        asked().get(inbox + "?q=bank op").then().body("items.id", contains(bank));
        asked().queryParam("q", "%25_w").get(inbox).then().body("items.id", contains(plein));
        asked().queryParam("q", "_ank").get(inbox).then().body("items", empty());
        asked().get(inbox + "?state=anders").then().statusCode(400);
    }

    @Test
    void a_clipping_is_changed_unless_somebody_else_was_first() {
        var id = saved(LINK);
        var other = saved("https://plein.example/");
        var whole = asked().get(inbox + "/" + id).asString();
        patch(whole).header("If-Match", "\"1\"").patch(inbox + "/" + id).then().statusCode(200);
        patch("{\"state\":\"kept\"}")
                .header("If-Match", "\"99\"")
                .patch(inbox + "/" + id)
                .then()
                .statusCode(412);
        patch("{\"state\":\"placed\"}").patch(inbox + "/" + id).then().statusCode(422);
        patch("{\"url\":\"http://plein.example\"}")
                .patch(inbox + "/" + id)
                .then()
                .statusCode(409)
                .body("type", endsWith("link-taken"));
        patch("{\"url\":null}").patch(inbox + "/" + id).then().statusCode(400);
        asked().header("If-Match", "\"99\"").delete(inbox + "/" + other).then().statusCode(412);
        asked().delete(inbox + "/" + other).then().statusCode(204);
        asked().get(inbox + "/" + other).then().statusCode(404);
        asked().get(newsletter.replace("linde", "elders") + "/clippings/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void a_scope_that_may_read_saves_nothing() {
        var reader = Api.token("read");
        Api.with(reader)
                .contentType("application/json")
                .body(Map.of("url", LINK))
                .post(inbox)
                .then()
                .statusCode(403);
        Api.with(reader).get(inbox).then().statusCode(200).body("items.url", not(hasItem(LINK)));
    }
}
