package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;

import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.SeveralRelays;
import rubriek.support.ApplicationTest;

/** What is told of relays; how they behave is proven in SeveralRelaysTest and FailoverTest. */
@ApplicationTest
@TestProfile(SeveralRelays.class)
class RelaysApiTest {

    @Test
    void each_relay_stands_there_with_what_it_carries_and_no_secret() {
        asked().post("/relays/smtp/try").then().statusCode(200);
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

    @Test
    void one_is_tried_by_its_name_with_a_mail_or_without() {
        json(Map.of("to", "beheer@linde.example"))
                .post("/relays/tweede/test")
                .then()
                .statusCode(200)
                .body("result", equalTo("accepted"))
                .body("from", containsString("@"));
        asked().post("/relays/tweede/try").then().statusCode(200).body("relay.state", equalTo("in-service"));
        asked().get("/relays")
                .then()
                .body("relays.find { it.name == 'tweede' }.lastReached", notNullValue())
                .body("relays.find { it.name == 'tweede' }.state", equalTo("in-service"));
        asked().header("Accept-Language", "nl")
                .post("/relays/gast/try")
                .then()
                .body("result", equalTo("unreachable"))
                .body("relay.state", equalTo("waiting"))
                .body("relay.why", equalTo("bij de mailserver kun je niet inloggen met een wachtwoord"));
    }

    @Test
    void only_an_administrator_tries_one_and_only_one_that_there_is() {
        Api.with(Api.token("send")).post("/relays/tweede/try").then().statusCode(403);
        asked().header("Accept-Language", "nl")
                .post("/relays/derde/try")
                .then()
                .statusCode(404)
                .body("detail", containsString("geen mailserver met de naam derde"));
        json(Map.of("to", "geen adres")).post("/relays/tweede/test").then().statusCode(400);
    }
}
