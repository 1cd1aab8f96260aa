package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListView;
import rubriek.audience.Silent;
import rubriek.shared.EmailAddress;
import rubriek.support.ApplicationTest;
import rubriek.support.Kiosk;

/** the page behind the mail that asks whether a list is still wanted. */
@ApplicationTest
class StaySiteTest {

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    Silent silent;

    private final String cor = Letterbox.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void cor_was_asked() {
        list = silent.list(kiosk.newsletter());
        silent.reader(list, new EmailAddress(cor));
        silent.morning();
    }

    @Test
    void A_11_a_look_changes_nothing_and_shows_one_button_the_words_and_the_way_out() {
        var path = letterbox.stayPath(list, cor);
        secret(given().head(path).then()).statusCode(200);
        secret(given().get(path).then())
                .statusCode(200)
                .body(containsString("Ja, ik wil de nieuwsbrief blijven ontvangen"))
                .body(containsString(list.consentText()))
                .body(containsString("href=\"/unsubscribe/"))
                .body(not(containsString(cor)));
        assertEquals(List.of("added", "reconfirm-asked"), letterbox.steps(list, cor));
    }

    @Test
    void A_11_the_button_answers_once() {
        var path = letterbox.stayPath(list, cor);
        for (var press = 0; press < 2; press++)
            secret(given().post(path).then()).statusCode(200).body(containsString("Fijn dat je blijft"));
        assertEquals(List.of("added", "reconfirm-asked", "reconfirmed"), letterbox.steps(list, cor));
    }

    @Test
    void A_11_U_07_a_link_that_does_not_work_says_what_to_do() {
        for (var path : List.of("/stay/x", letterbox.preferencesPath(list, cor).replace("preferences", "stay")))
            secret(given().header("Accept-Language", "nl").post(path).then())
                    .statusCode(410)
                    .body(containsString("Meld je dan opnieuw aan."));
    }

    private static ValidatableResponse secret(ValidatableResponse answer) {
        return answer.header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }
}
