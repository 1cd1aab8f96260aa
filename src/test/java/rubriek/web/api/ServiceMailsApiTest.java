package rubriek.web.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** "I never got the confirmation": what became of it. */
@DatabaseTest
class ServiceMailsApiTest {

    private final String list = Api.slug();
    private String newsletter = "";

    @BeforeEach
    void begin() {
        newsletter = Api.newsletter();
        json(Readers.list(newsletter, list)).post("/lists").then().statusCode(201);
    }

    @Test
    void what_became_of_the_confirmation_of_one_person_is_told() {
        var anna = asks();
        asks();
        mails("?email=" + anna)
                .body("total", equalTo(1))
                .body("items[0].kind", equalTo("confirmation"))
                .body("items[0].list", equalTo(list))
                .body("items[0].email", equalTo(anna))
                .body("items[0].state", oneOf("queued", "sending", "sent"))
                .body("items[0].createdAt", notNullValue());
    }

    @Test
    void they_come_by_kind_and_state_a_page_at_a_time_and_only_those_of_the_newsletter() {
        asks();
        asks();
        asks();
        mails("?kind=confirmation&size=2")
                .body("total", equalTo(3))
                .body("items.size()", equalTo(2))
                .body("items.kind", everyItem(equalTo("confirmation")));
        mails("?kind=confirmation&size=2&page=2").body("items.size()", equalTo(1));
        mails("?kind=welcome").body("total", equalTo(0));
        mails("?state=failed").body("total", equalTo(0));
        asked().get("/newsletters/" + Api.newsletter() + "/service-mails")
                .then()
                .body("total", equalTo(0));
    }

    @Test
    void what_is_not_known_is_said() {
        asked().get("/newsletters/nergens/service-mails").then().statusCode(404);
        asked().get("/newsletters/" + newsletter + "/service-mails?state=weg")
                .then()
                .statusCode(400);
        asked().get("/newsletters/" + newsletter + "/service-mails?email=anna")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse mails(String query) {
        return asked().get("/newsletters/" + newsletter + "/service-mails" + query)
                .then()
                .statusCode(200);
    }

    /** Somebody who has to confirm first. */
    private String asks() {
        var email = Readers.someone();
        json(Map.of("email", email, "status", "unconfirmed"))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(201);
        return email;
    }
}
