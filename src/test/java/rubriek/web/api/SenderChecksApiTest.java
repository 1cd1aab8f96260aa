package rubriek.web.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static rubriek.web.api.Api.asked;
import static rubriek.web.api.Api.json;

import org.junit.jupiter.api.Test;
import rubriek.support.ApplicationTest;

/** What is found is proven in SenderRecordsTest; here no name server answers. */
@ApplicationTest
class SenderChecksApiTest {

    @Test
    void what_to_publish_is_said_even_when_nobody_answers() {
        var slug = Api.slug();
        json(Api.newsletter(slug)).post("/newsletters").then().statusCode(201);
        asked().header("Accept-Language", "nl")
                .get("/newsletters/" + slug + "/sender-check")
                .then()
                .statusCode(200)
                .body("from", equalTo("linde.example"))
                .body("bounces", equalTo("linde.example"))
                .body("findings.code", hasItems("reply-mx", "spf", "alignment", "dmarc", "relay-name"))
                .body("findings.find { it.code == 'spf' }.state", equalTo("unanswered"))
                .body("findings.find { it.code == 'spf' }.message", containsString("Geen naamserver"))
                .body("findings.find { it.code == 'spf' }.record.type", equalTo("TXT"))
                .body("findings.find { it.code == 'alignment' }.state", equalTo("good"));
    }

    @Test
    void of_a_newsletter_that_there_is_not_nothing_is_looked_up() {
        asked().get("/newsletters/nergens/sender-check").then().statusCode(404);
    }
}
