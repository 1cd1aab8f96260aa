package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static rubriek.web.api.Album.folder;
import static rubriek.web.api.Album.path;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.patch;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.issue.Issues;
import rubriek.support.DatabaseTest;

/** An issue and the media of its newsletter hold each other. */
@DatabaseTest
class MediaInIssuesTest {

    @Inject
    Issues all;

    private Album album = new Album("");

    @BeforeEach
    void found() {
        album = Album.made();
    }

    @Test
    void a_picture_that_an_issue_shows_stays() {
        String id = album.add().path("id");
        var issues = album.issues();
        var issue = json(withPicture(id)).post(issues);
        issue.then().statusCode(201).body("sections[0].entries[0].image.media", equalTo(id));
        asked().delete(album.media() + "/" + id).then().statusCode(409).body("type", equalTo("/problems/media-in-use"));
        patch("{\"image\":null}")
                .patch(issues + "/1/entries/" + issue.path("sections[0].entries[0].id"))
                .then()
                .statusCode(200);
        String address = path(asked().get(album.media() + "/" + id).path("url"));
        asked().delete(album.media() + "/" + id).then().statusCode(204);
        given().get(address).then().statusCode(404);
        asked().get(album.media() + "/" + id).then().statusCode(404);
    }

    @Test
    void the_logo_and_the_header_image_stay_until_another_is_chosen() {
        String id = album.add().path("id");
        String address = asked().get(album.media() + "/" + id).path("url");
        var newsletter = album.issues().replace("/issues", "");
        for (var place : List.of("logo", "headerImage")) {
            patch("{\"brand\":{\"" + place + "\":\"" + address + "\"}}")
                    .patch(newsletter)
                    .then()
                    .statusCode(200);
            asked().delete(album.media() + "/" + id)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/media-in-head"));
            patch("{\"brand\":{\"" + place + "\":null}}")
                    .patch(newsletter)
                    .then()
                    .statusCode(200);
        }
        asked().delete(album.media() + "/" + id).then().statusCode(204);
    }

    @Test
    void the_logo_of_a_published_issue_stays_when_the_newsletter_has_another() {
        String id = album.add().path("id");
        String address = asked().get(album.media() + "/" + id).path("url");
        var newsletter = album.issues().replace("/issues", "");
        var logo = "{\"brand\":{\"logo\":%s}}";
        patch(logo.formatted("\"" + address + "\"")).patch(newsletter).then().statusCode(200);
        json("{\"period\":\"2026-06\"}").post(album.issues()).then().statusCode(201);
        all.publish(all.get(newsletter.substring(newsletter.lastIndexOf('/') + 1), 1)
                .id());
        patch(logo.formatted("null")).patch(newsletter).then().statusCode(200);
        asked().delete(album.media() + "/" + id).then().statusCode(409).body("type", equalTo("/problems/media-in-use"));
        given().get(path(address)).then().statusCode(200);
    }

    @Test
    void a_logo_that_came_after_an_issue_was_published_is_not_held_by_it() {
        var newsletter = album.issues().replace("/issues", "");
        json("{\"period\":\"2026-06\"}").post(album.issues()).then().statusCode(201);
        var issue = all.get(newsletter.substring(newsletter.lastIndexOf('/') + 1), 1)
                .id();
        all.publish(issue);
        String id = album.add().path("id");
        String address = asked().get(album.media() + "/" + id).path("url");
        var logo = "{\"brand\":{\"logo\":%s}}";
        patch(logo.formatted("\"" + address + "\"")).patch(newsletter).then().statusCode(200);
        all.publish(issue);
        patch(logo.formatted("null")).patch(newsletter).then().statusCode(200);
        asked().delete(album.media() + "/" + id).then().statusCode(204);
    }

    @Test
    void an_issue_can_only_show_what_its_newsletter_has() {
        String folder = folder().post(album.media()).path("id");
        var issues = album.issues();
        album = Album.made();
        String foreign = album.add().path("id");
        for (var id : List.of(foreign, UUID.randomUUID().toString(), folder))
            json(withPicture(id))
                    .post(issues)
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("sections[0].entries[0].image.media"));
        json(Map.of("period", "2026-05", "sections", List.of(Map.of("title", "Groen"))))
                .post(issues)
                .then()
                .statusCode(201);
        String section = asked().get(issues + "/1").path("sections[0].id");
        json(entry(foreign))
                .post(issues + "/1/sections/" + section + "/entries")
                .then()
                .statusCode(400)
                .body("violations.field", contains("image.media"));
        json(Map.of("kind", "download", "title", "Folder", "media", folder))
                .post(issues + "/1/sections/" + section + "/entries")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> withPicture(String id) {
        return Map.of(
                "period", "2026-05", "sections", List.of(Map.of("title", "Groen", "entries", List.of(entry(id)))));
    }

    private static Map<String, Object> entry(String medium) {
        return Map.of(
                "kind",
                "link",
                "title",
                "Een bank onder de linde",
                "url",
                "https://linde.example/bank",
                "image",
                Map.of("media", medium, "alt", "Een bank onder een boom"));
    }
}
