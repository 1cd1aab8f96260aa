package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Album.PDF;
import static rubriek.web.api.Album.PHOTO;
import static rubriek.web.api.Album.file;
import static rubriek.web.api.Album.folder;
import static rubriek.web.api.Album.photo;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.patch;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.support.DatabaseTest;
import rubriek.support.Photos;

@DatabaseTest
class MediaApiTest {

    private Album album = new Album("");

    @BeforeEach
    void found() {
        album = Album.made();
    }

    @Test
    void a_picture_is_answered_whole_with_its_sizes_and_where_they_are() {
        var made = file("../../Foto van de Lindeboom (2).JPG", PHOTO, "image/jpeg")
                .multiPart(new MultiPartSpecBuilder("De lindeboom op het plein in de zon ☀")
                        .controlName("alt")
                        .charset(StandardCharsets.UTF_8)
                        .build())
                .post(album.media());
        made.then()
                .statusCode(201)
                .header("Location", endsWith(album.media() + "/" + made.path("id")))
                .header("ETag", "\"1\"")
                .body("name", equalTo("foto-van-de-lindeboom-2.jpg"))
                .body("kind", equalTo("picture"))
                .body("form", equalTo("JPEG"))
                .body("width", equalTo(1_000))
                .body("height", equalTo(1_600))
                .body("alt", equalTo("De lindeboom op het plein in de zon ☀"))
                .body("decorative", equalTo(false))
                .body("url", endsWith("/media/" + made.path("id") + "/foto-van-de-lindeboom-2.jpg"))
                .body("renditions.purpose", hasItems("whole", "web"))
                .body("renditions.width", hasItems(1_000, 480, 960))
                .body("renditions.size", everyItem(lessThanOrEqualTo(200_000)));
        asked().get(album.media() + "/" + made.path("id"))
                .then()
                .statusCode(200)
                .body("size", equalTo(made.path("size")));
    }

    @Test
    void the_same_file_is_the_same_medium_within_a_newsletter() {
        var first = album.add();
        album.add().then().statusCode(201).body("id", equalTo(first.path("id")));
        asked().get(album.media()).then().body("total", equalTo(1));
        album = Album.made();
        album.add().then().statusCode(201).body("id", not(equalTo(first.path("id"))));
    }

    @Test
    void two_who_send_the_same_file_at_once_get_the_same_medium() {
        var both = Stream.of(1, 2, 3)
                .map(n -> CompletableFuture.supplyAsync(() -> album.add()))
                .toList();
        var answers = both.stream().map(CompletableFuture::join).toList();
        answers.forEach(answer -> assertEquals(201, answer.statusCode(), answer::asString));
        assertEquals(
                1, answers.stream().map(a -> a.<String>path("id")).distinct().count());
        asked().get(album.media()).then().body("total", equalTo(1));
    }

    @Test
    void a_repeated_request_is_answered_as_the_first_one() {
        var first = keyed("linde-1", "Plein");
        first.then().statusCode(201).header("Idempotent-Replayed", nullValue());
        keyed("linde-1", "Plein")
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("id", equalTo(first.path("id")));
        keyed("linde-1", "Een ander plein").then().statusCode(409).body("type", equalTo("/problems/key-reused"));
    }

    /** The client of the test makes up a boundary of its own each time, as others do. */
    private Response keyed(String key, String alt) {
        return photo().multiPart("alt", alt)
                .header("Idempotency-Key", album.media() + key)
                .post(album.media());
    }

    @Test
    void a_picture_needs_words_or_decorates_X_06() {
        photo().post(album.media())
                .then()
                .statusCode(400)
                .body("violations.field", contains("alt"))
                .body("violations[0].message", notNullValue());
        photo().multiPart("alt", "  ")
                .multiPart("decorative", "false")
                .post(album.media())
                .then()
                .statusCode(400)
                .body("violations.field", contains("alt"));
        photo().multiPart("decorative", "ja")
                .post(album.media())
                .then()
                .statusCode(400)
                .body("violations.field", contains("decorative"));
        photo().multiPart("alt", "x".repeat(501))
                .post(album.media())
                .then()
                .statusCode(400)
                .body("violations.field", contains("alt"));
        asked().multiPart("alt", "Geen bestand")
                .post(album.media())
                .then()
                .statusCode(400)
                .body("violations.field", contains("file"));
        photo().multiPart("decorative", "true")
                .post(album.media())
                .then()
                .statusCode(201)
                .body("decorative", equalTo(true))
                .body("alt", nullValue());
    }

    @Test
    void words_can_be_changed_and_not_taken_away() {
        var made = album.add();
        var address = album.media() + "/" + made.path("id");
        patch("{\"alt\":\"Een bank onder de linde\"}")
                .header("If-Match", "\"1\"")
                .patch(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("alt", equalTo("Een bank onder de linde"))
                .body("url", equalTo(made.path("url")));
        patch("{\"alt\":null}").patch(address).then().statusCode(400).body("violations.field", contains("alt"));
        patch("{\"alt\":\"x\"}")
                .header("If-Match", "\"1\"")
                .patch(address)
                .then()
                .statusCode(412);
        patch("{\"width\":3}").patch(address).then().statusCode(400).body("violations.field", contains("width"));
    }

    @ParameterizedTest
    @CsvSource({
        "foto.png, image/png, media-type-differs",
        "foto.jpg, image/png, media-type-differs",
        "foto.php, image/jpeg, media-type-differs"
    })
    void what_a_file_is_called_must_be_what_it_is_S_15(String name, String type, String code) {
        file(name, PHOTO, type)
                .multiPart("alt", "Plein")
                .post(album.media())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/" + code))
                .body("detail", containsString("JPEG"));
    }

    @Test
    void what_we_do_not_take_is_called_by_its_name() {
        var svg = "<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        file("logo.svg", svg.getBytes(StandardCharsets.UTF_8), "image/svg+xml")
                .multiPart("alt", "Logo")
                .post(album.media())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/media-type-not-taken"))
                .body("detail", containsString("SVG"));
        file("leeg.png", new byte[0], "image/png")
                .multiPart("alt", "Niets")
                .post(album.media())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/media-type-unknown"));
        file("bom.png", Photos.bomb(), "image/png")
                .multiPart("alt", "Bom")
                .header("Accept-Language", "nl")
                .post(album.media())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/picture-too-many-pixels"))
                .body("detail", containsString("50000 bij 50000"));
        file("druk.jpg", Photos.cmyk(), "image/jpeg")
                .multiPart("alt", "Druk")
                .post(album.media())
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/picture-cmyk"));
        asked().get(album.media()).then().body("total", equalTo(0));
    }

    @Test
    void beyond_10_MB_is_413_with_words() {
        file("groot.pdf", Arrays.copyOf(PDF, 10 * 1024 * 1024 + 1), "application/pdf")
                .post(album.media())
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("detail", containsString("10 MB"));
    }

    @Test
    void a_list_is_newest_first_and_can_be_of_one_kind() {
        String photo = album.add().path("id");
        String folder = folder().post(album.media()).path("id");
        asked().get(album.media()).then().statusCode(200).body("items.id", contains(folder, photo));
        asked().get(album.media() + "?kind=picture")
                .then()
                .body("items.id", contains(photo))
                .body("total", equalTo(1));
        asked().get(album.media() + "?kind=film").then().statusCode(400).body("violations.field", contains("kind"));
    }
}
