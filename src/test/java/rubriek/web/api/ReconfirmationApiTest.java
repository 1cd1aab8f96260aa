package rubriek.web.api;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.newsletter;
import static rubriek.web.api.Api.patch;
import static rubriek.web.api.Api.slug;

import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** the list's setting, its dry run and the filter. */
@DatabaseTest
class ReconfirmationApiTest {

    @Test
    void A_11_a_list_asks_nobody_until_it_is_told_after_how_many_months() {
        var slug = slug();
        json(Readers.list(newsletter(), slug))
                .post("/lists")
                .then()
                .statusCode(201)
                .body("reconfirm", nullValue());
        asked().get("/lists/" + slug + "/reconfirmation")
                .then()
                .statusCode(200)
                .body("afterMonths", nullValue())
                .body("due", equalTo(0))
                .body("unanswered", equalTo(0));
        patch("{\"reconfirm\":{\"afterMonths\":24}}")
                .patch("/lists/" + slug)
                .then()
                .statusCode(200)
                .body("reconfirm.afterMonths", equalTo(24));
        asked().get("/lists/" + slug + "/reconfirmation")
                .then()
                .statusCode(200)
                .body("afterMonths", equalTo(24))
                .body("perDay", equalTo(500));
        patch("{\"reconfirm\":{\"afterMonths\":2}}")
                .patch("/lists/" + slug)
                .then()
                .statusCode(400)
                .body("violations.field", contains("reconfirm.afterMonths"));
    }

    @Test
    void A_11_readers_are_filtered_by_whether_they_were_asked() {
        var slug = slug();
        json(Readers.list(newsletter(), slug)).post("/lists").then().statusCode(201);
        asked().get("/lists/" + slug + "/subscribers?reconfirmAsked=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        asked().get("/lists/" + slug + "/subscribers?reconfirmAsked=yes").then().statusCode(400);
    }
}
