package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.notNullValue;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.with;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class RetentionApiTest {

    private static final String UNCONFIRMED = "rules.find { it.rule == 'unconfirmed' }.";

    @Inject
    TickingClock clock;

    @Test
    void G_08_an_administrator_sees_what_would_go_and_nothing_goes_by_looking() {
        var list = Readers.list();
        json(Map.of("email", Readers.someone(), "status", "unconfirmed"))
                .post("/lists/" + list + "/subscribers")
                .then()
                .statusCode(201);
        clock.forward(Duration.ofDays(8));
        for (var look = 0; look < 2; look++)
            asked().header("Accept-Language", "nl")
                    .get("/retention")
                    .then()
                    .statusCode(200)
                    .body("rules.size()", equalTo(7))
                    .body(UNCONFIRMED + "keptFor", equalTo("P7D"))
                    .body(UNCONFIRMED + "what", containsString("niet op tijd zijn bevestigd"))
                    .body(UNCONFIRMED + "before", notNullValue())
                    .body(UNCONFIRMED + "due", greaterThan(0));
        asked().get("/lists/" + list + "/subscribers").then().body("total", equalTo(1));
    }

    @Test
    void it_is_a_matter_of_the_administrator() {
        with(Api.token("write")).get("/retention").then().statusCode(403);
        with(Api.token("send")).get("/retention").then().statusCode(403);
    }
}
