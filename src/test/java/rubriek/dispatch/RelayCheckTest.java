package rubriek.dispatch;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.shared.Mishap;
import rubriek.support.ApplicationTest;
import rubriek.support.TickingClock;

@ApplicationTest
@TestProfile(Relayed.class)
class RelayCheckTest {

    private static final String FAULT = "checks.find { it.name == 'mail' }.data.fault";
    private static final String STATUS = "checks.find { it.name == 'mail' }.status";

    @Inject
    RelayWatch watch;

    @Inject
    TickingClock clock;

    @AfterEach
    void the_relay_works_again() {
        watch.worked();
    }

    @Test
    void a_relay_that_takes_connections_is_up() {
        clock.forward(Duration.ofHours(1));
        get("/q/health/well").then().statusCode(200).body(STATUS, equalTo("UP"));
    }

    @Test
    void with_the_relay_away_health_says_so_and_the_program_stays_in_service() {
        clock.forward(Duration.ofHours(2));
        watch.failed(Mishap.CLOSED_SESSION.kept() + ": 421 4.3.2 Closed");
        get("/q/health")
                .then()
                .statusCode(503)
                .body(STATUS, equalTo("DOWN"))
                .body(FAULT, containsString("4.3.2"))
                .body(not(containsString("127.0.0.1")));
        get("/q/health/ready").then().statusCode(200);
    }
}
