package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;

import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** What a newsletter looks like, as it is entered. */
@DatabaseTest
class BrandApiTest {

    @Test
    void a_brand_has_a_theme_a_typeface_and_a_header_image() {
        var address = "/newsletters/" + newsletter();
        patch(
                        "{\"brand\":{\"theme\":\"rustig\",\"typeface\":\"sans\",\"headerImage\":\"https://linde.example/kop.jpg\","
                                + "\"headerImageAlt\":\"De linde op het plein\"}}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("brand.theme", equalTo("rustig"))
                .body("brand.typeface", equalTo("sans"))
                .body("brand.headerImage", equalTo("https://linde.example/kop.jpg"))
                .body("brand.headerImageAlt", equalTo("De linde op het plein"));
        patch("{\"brand\":{\"typeface\":null}}")
                .patch(address)
                .then()
                .statusCode(200)
                .body("brand.theme", equalTo("rustig"))
                .body("brand.typeface", nullValue());
        for (var bad : new String[] {
            "\"theme\":\"Rustig\"",
            "\"theme\":1",
            "\"typeface\":\"slab\"",
            "\"headerImage\":\"javascript:x\"",
            "\"font\":\"sans\""
        }) patch("{\"brand\":{" + bad + "}}").patch(address).then().statusCode(400);
        asked().get(address).then().body("brand.theme", equalTo("rustig"));
    }
}
