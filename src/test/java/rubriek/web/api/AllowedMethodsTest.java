package rubriek.web.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static rubriek.web.api.Api.asked;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.support.ApplicationTest;

@ApplicationTest
class AllowedMethodsTest {

    @Inject
    AllowedMethods allowed;

    @Test
    void a_path_takes_the_methods_of_its_endpoints() {
        assertEquals(List.of("GET", "HEAD", "POST"), allowed.of("/api/v1/newsletters"));
        assertEquals(List.of("DELETE", "GET", "HEAD", "PATCH", "PUT"), allowed.of("/api/v1/newsletters/de-linde"));
        assertEquals(List.of("DELETE", "GET", "HEAD", "PATCH"), allowed.of("/api/v1/tokens/1"));
        assertEquals(List.of("GET", "HEAD"), allowed.of("/problems/slug-taken"));
        assertEquals(List.of(), allowed.of("/problems/Slug"));
        assertEquals(List.of(), allowed.of("/api/v1/nergens"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE | newsletters                                            | GET, HEAD, POST
            PUT    | newsletters/de-linde/issues                            | GET, HEAD, POST
            POST   | newsletters/de-linde/issues/7                          | DELETE, GET, HEAD, PATCH, PUT
            GET    | newsletters/de-linde/issues/7/sections                 | POST
            POST   | newsletters/de-linde/issues/7/checks                   | GET, HEAD
            DELETE | newsletters/de-linde/issues/7/editions/mail.html       | GET, HEAD
            """)
    void a_method_that_a_path_does_not_take_is_told_with_those_it_takes(String method, String path, String allow) {
        asked().request(method, "/" + path)
                .then()
                .statusCode(405)
                .header("Allow", equalTo(allow))
                .body("type", equalTo("/problems/method-not-allowed"));
    }

    @Test
    void so_it_is_on_pages() {
        given().put("/newsletters/de-linde/subscribe")
                .then()
                .statusCode(405)
                .header("Allow", equalTo("GET, HEAD, POST"))
                .contentType("text/html");
    }

    @Test
    void a_method_that_a_path_takes_does_not_make_a_thing_that_is_not_there() {
        asked().get("/newsletters/nergens/issues/7").then().statusCode(404);
        asked().put("/nergens").then().statusCode(404).body("type", equalTo("/problems/unknown-path"));
    }

    @Test
    void the_options_of_a_path_are_its_own() {
        asked().options("/newsletters").then().statusCode(204).header("Allow", equalTo("GET, HEAD, POST, OPTIONS"));
        asked().options("/newsletters/de-linde/issues/7/sections")
                .then()
                .statusCode(204)
                .header("Allow", equalTo("POST, OPTIONS"));
        asked().options("/nonsense").then().statusCode(404).body("type", equalTo("/problems/unknown-path"));
    }
}
