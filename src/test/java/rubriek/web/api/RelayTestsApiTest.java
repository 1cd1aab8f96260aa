package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.web.api.Api.json;
import static rubriek.web.api.Api.with;

import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.Relayed;
import rubriek.support.ApplicationTest;
import rubriek.support.SmtpSink.Moment;

@ApplicationTest
@TestProfile(Relayed.class)
class RelayTestsApiTest {

    private static final String TO = "beheer@relayproef.example";

    @AfterEach
    void the_relay_behaves_again() {
        Relayed.sink().clear();
    }

    @Test
    void the_mail_leaves_by_the_relay_and_the_answer_says_so() {
        test("nl").body("result", equalTo("accepted")).body("words", containsString("heeft het bericht aangenomen"));
        var mail = Relayed.sink().mailsTo(TO);
        assertEquals(1, mail.size());
        assertTrue(mail.get(0).source().contains("Subject: Rubriek: een proef van de mailserver"));
        assertTrue(mail.get(0).source().contains("Auto-Submitted: auto-generated"));
        assertTrue(mail.get(0).source().contains("Content-Type: text/plain; charset=utf-8"));
        assertTrue(
                mail.get(0).source().lines().anyMatch(line -> line.matches("(?i)Message-ID: <[0-9a-f-]{36}@[a-z.-]+>")),
                "H-09");
    }

    @Test
    void what_the_relay_says_is_in_the_answer_with_what_to_do() {
        Relayed.sink().answer(Moment.MAIL, "553 5.7.1 Sender address rejected");
        test("en")
                .body("result", equalTo("refused"))
                .body("words", containsString("553 5.7.1 Sender address rejected"))
                .body("words", containsString("RUBRIEK_ALARMS_FROM"));
    }

    /** T-15 */
    @Test
    void a_relay_that_cannot_be_talked_to_is_named_by_its_setting_alone() {
        Relayed.sink().answer(Moment.CONNECT, "HTTP/1.1 400 Bad Request");
        test("en").body("result", not(equalTo("accepted"))).body("words", not(containsString("127.0.0.1")));
    }

    @Test
    void it_is_a_matter_of_the_administrator_and_of_one_address() {
        with(Api.token("send"))
                .contentType("application/json")
                .body(Map.of("to", TO))
                .post("/relay-tests")
                .then()
                .statusCode(403);
        json(Map.of("to", "geen adres")).post("/relay-tests").then().statusCode(400);
        json(Map.of()).post("/relay-tests").then().statusCode(400);
    }

    private static ValidatableResponse test(String language) {
        return json(Map.of("to", TO))
                .header("Accept-Language", language)
                .post("/relay-tests")
                .then()
                .statusCode(200);
    }
}
