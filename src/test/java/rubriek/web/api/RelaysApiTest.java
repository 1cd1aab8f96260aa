package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static rubriek.web.api.Api.asked;

import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.SeveralRelays;
import rubriek.support.ApplicationTest;

/** What is told of relays; how they behave is proven in SeveralRelaysTest and FailoverTest. */
@ApplicationTest
@TestProfile(SeveralRelays.class)
class RelaysApiTest {

    @Test
    void each_relay_stands_there_with_what_it_carries_and_no_secret() {
        asked().get("/relays")
                .then()
                .statusCode(200)
                .body("relays.name", hasItems("smtp", "tweede", "nood", "eigen"))
                .body("relays[0].name", equalTo("smtp"))
                .body("relays[0].weight", equalTo(3))
                .body("relays[0].connections", equalTo(2))
                .body("relays[0].state", equalTo("in-service"))
                .body("relays.find { it.name == 'eigen' }.domains[0]", equalTo("eigen.example"))
                .body(not(containsString("127.0.0.1")))
                .body(not(containsString("krant")))
                .body(not(containsString("geheim")));
    }

    @Test
    void a_parameter_that_there_is_not_is_an_error() {
        asked().get("/relays?nam=smtp").then().statusCode(400);
        Api.with(Api.token("report")).get("/relays").then().statusCode(403);
    }
}
