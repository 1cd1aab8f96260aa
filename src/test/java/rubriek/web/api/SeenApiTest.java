package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.patch;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** What the program knows of a link from what was saved before. */
@DatabaseTest
class SeenApiTest extends InOneInbox {

    @Test
    void a_link_is_seen_in_this_issue_in_others_and_in_the_inbox() {
        saved(LINK);
        issueWith(7, "2021-06", LINK + "/?fbclid=1");
        issueWith(9, "2021-09", "http://linde.example/bank");
        asked().header("Accept-Language", "nl")
                .queryParam("url", "https://WWW.linde.example/bank#x")
                .queryParam("issue", 9)
                .get(newsletter + "/seen")
                .then()
                .statusCode(200)
                .body("where", contains("this-issue", "issue", "inbox"))
                .body("words", contains("in dit nummer", "in nummer 7 (juni 2021)", "in de linkbak"))
                .body("[1].title", equalTo("Nummer 7 – juni 2021"))
                .body("[1].status", equalTo("draft"))
                .body("[1].entry", notNullValue())
                .body("[2].state", equalTo("new"));
        asked().queryParam("url", "https://elders.example")
                .get(newsletter + "/seen")
                .then()
                .body("$", empty());
        asked().get(newsletter + "/seen").then().statusCode(400);
        asked().get(newsletter + "/seen?url=x&issue=nul").then().statusCode(400);
    }

    @Test
    void an_issue_has_the_number_that_readers_know_where_it_is_counted_by_the_year() {
        patch("{\"numbering\": \"per-year\"}").patch(newsletter).then().statusCode(200);
        issueWith(3, "2022-03", LINK);
        seen(LINK).then().body("words", contains("in number 3 (March 2022)")).body("issue", contains(202203));
    }

    @Test
    void a_link_in_running_text_was_seen_too() {
        issueWith(7, "2021-06", "https://linde.example/fontein");
        var summary = "Zie [de bank](" + LINK + "?utm_source=krant) en nog eens <" + LINK + ">.";
        patch("{\"summary\":\"" + summary + "\"}")
                .patch(newsletter + "/issues/7/entries/" + entryOf(7))
                .then()
                .statusCode(200);
        seen(LINK).then().body("title", contains("Nummer 7 – juni 2021"));
        seen("https://linde.example/fontein").then().body("where", contains("issue"));
        patch("{\"summary\":null}").patch(newsletter + "/issues/7/entries/" + entryOf(7));
        seen(LINK).then().body("$", empty());
    }

    private Response seen(String url) {
        return asked().queryParam("url", url).get(newsletter + "/seen");
    }

    @Test
    void saved_entries_teach_the_vocabulary_and_the_settings_win() {
        var etag = asked().get(newsletter).header("ETag");
        issueWith(7, "2021-06", "https://www.wijkblad.example/a", "Wijkblad");
        asked().get(newsletter + "/sources")
                .then()
                .body("domain", contains("wijkblad.example"))
                .body("name", contains("Wijkblad"))
                .body("from", contains("learned"));
        issueWith(8, "2021-07", "https://wijkblad.example/b", "Wijkblad De Linde");
        asked().get(newsletter + "/sources").then().body("name", contains("Wijkblad De Linde"));
        assertEquals(etag, asked().get(newsletter).header("ETag"));
        patch("{\"title\":\"Iets anders\"}")
                .patch(newsletter + "/issues/7/entries/" + entryOf(7))
                .then()
                .statusCode(200);
        asked().get(newsletter + "/sources").then().body("name", contains("Wijkblad De Linde"));
        patch("{\"sources\":{\"wijkblad.example\":\"WIJK\"}}").patch(newsletter);
        asked().get(newsletter + "/sources")
                .then()
                .body("name", contains("WIJK"))
                .body("from", contains("settings"));
        asked().delete(newsletter + "/sources/wijkblad.example").then().statusCode(204);
        asked().delete(newsletter + "/sources/wijkblad.example").then().statusCode(404);
    }
}
