package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static rubriek.web.api.Api.asked;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;

/** What may be asked of the list of copies. */
@ApplicationTest
class DeliveriesApiTest {

    private final String deliveries = "/dispatches/" + UUID.randomUUID() + "/deliveries";

    @Test
    void what_is_neither_yes_nor_no_is_refused() {
        asked().get(deliveries + "?missed=maybe")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("missed"))
                .body("violations[0].message", containsString("true, false"));
        asked().get(deliveries + ".csv?missed=maybe").then().statusCode(400);
    }

    @Test
    void several_states_may_be_asked_for_and_each_must_be_one() {
        asked().get(deliveries + "?state=failed&state=unknown").then().statusCode(404);
        asked().get(deliveries + "?state=failed&state=lost")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("state"));
    }
}
