package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static rubriek.web.api.Album.PDF;
import static rubriek.web.api.Album.fetched;
import static rubriek.web.api.Album.file;
import static rubriek.web.api.Album.path;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** What anybody gets at a public address of a medium. */
@DatabaseTest
class MediaServedTest {

    private Album album = new Album("");

    @BeforeEach
    void found() {
        album = Album.made();
    }

    @Test
    void nothing_of_what_the_camera_knew_is_ever_served_S_15() {
        List<String> addresses = album.add().path("renditions.url");
        for (var address : addresses) {
            var served = new String(fetched(address), StandardCharsets.ISO_8859_1);
            assertFalse(served.contains("GPS") || served.contains("Exif"), address);
        }
    }

    @Test
    void a_file_is_kept_as_it_is_and_only_ever_saved() {
        var made = file("Folder 2026.pdf", PDF, "application/pdf").post(album.media());
        made.then()
                .statusCode(201)
                .body("kind", equalTo("file"))
                .body("form", equalTo("PDF"))
                .body("size", equalTo(PDF.length))
                .body("width", nullValue())
                .body("renditions", hasSize(1));
        var served = given().get(path(made.path("url")));
        served.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", equalTo("attachment; filename=\"folder-2026.pdf\""))
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff");
        assertArrayEquals(PDF, served.asByteArray());
    }

    @Test
    void a_large_file_comes_back_octet_by_octet() {
        var large = Arrays.copyOf(PDF, 3_000_001);
        large[2_999_999] = 42;
        var made = file("groot.pdf", large, "application/pdf").post(album.media());
        assertArrayEquals(large, fetched(made.path("url")));
    }

    @Test
    void what_stands_at_an_address_may_be_kept_for_good() {
        String address = path(album.add().path("url"));
        var served = given().get(address);
        served.then()
                .statusCode(200)
                .contentType("image/jpeg")
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Length", String.valueOf(served.asByteArray().length))
                .header("ETag", not(containsString("W/")));
        given().header("If-None-Match", served.header("ETag"))
                .get(address)
                .then()
                .statusCode(304)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .body(is(""));
        given().head(address)
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(served.asByteArray().length))
                .header("ETag", served.header("ETag"));
    }

    @Test
    void what_is_not_there_is_404() {
        var made = album.add();
        String id = made.path("id");
        given().get("/media/" + id + "/anders.jpg").then().statusCode(404);
        given().get("/media/" + UUID.randomUUID() + "/foto.jpg").then().statusCode(404);
        given().get("/media/geen-id/foto.jpg").then().statusCode(404);
        var elsewhere = "/newsletters/" + newsletter() + "/media/" + id;
        asked().get(elsewhere).then().statusCode(404).body("type", equalTo("/problems/not-found"));
        asked().delete(elsewhere).then().statusCode(404);
        patch("{\"alt\":\"x\"}").patch(elsewhere).then().statusCode(404);
    }
}
