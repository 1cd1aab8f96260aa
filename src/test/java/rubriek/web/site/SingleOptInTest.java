package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.audience.OptIn;
import rubriek.audience.SuppressionReason;
import rubriek.audience.Suppressions;
import rubriek.shared.EmailAddress;
import rubriek.support.DatabaseTest;
import rubriek.support.Kiosk;

/** What stands on the page after the form of a list that asks no mailbox is true of everybody, and the same (S-12, S-13). */
@DatabaseTest
class SingleOptInTest {

    @Inject
    Letterbox letterbox;

    @Inject
    Kiosk kiosk;

    @Inject
    Suppressions suppressions;

    private final String cor = Letterbox.someone();
    private final String gone = Letterbox.someone();
    private final String silent = Letterbox.someone();

    @Test
    void S_13_nobody_is_told_that_they_are_on_it_who_may_have_to_answer_a_mail_first() {
        var list = letterbox.list(kiosk.newsletter(), "De Linde", OptIn.SINGLE);
        letterbox.confirmed(list, gone);
        var way = letterbox.unsubscribePath(list, gone);
        Letterbox.filled(given().get(way)).formParam("action", "leave").post(way);
        suppressions.suppress(new EmailAddress(silent), SuppressionReason.COMPLAINT, null);
        var unknown = letterbox.signUp(list, cor);
        unknown.then()
                .statusCode(200)
                .body(allOf(
                        containsString("Je aanmelding is binnen"),
                        containsString("Moet je nog iets bevestigen"),
                        not(containsString("Je bent aangemeld"))));
        for (var other : new String[] {gone, silent, cor})
            assertEquals(unknown.asString(), letterbox.signUp(list, other).asString(), "the same for everybody");
        assertEquals("confirmed", letterbox.status(list, cor));
        assertEquals("unconfirmed", letterbox.status(list, gone));
        assertEquals(1, letterbox.mails(gone));
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Moet je nog iets bevestigen",
        "en, If there is anything left to confirm",
        "de, Falls noch etwas zu bestätigen ist",
        "fr, S’il reste quelque chose à confirmer",
        "fy, Moatsto noch wat befêstigje",
        "ar, إذا بقي ما يحتاج إلى تأكيد"
    })
    void every_language_has_words_for_it(String language, String words) {
        var list = letterbox.list(kiosk.newsletter("Krant", language, null), "Krant", OptIn.SINGLE);
        letterbox.signUp(list, cor).then().statusCode(200).body(containsString(words));
    }

    /** Of several lists those count that were chosen. */
    @Test
    void the_choice_says_whether_the_mailbox_is_asked() {
        var newsletter = kiosk.newsletter();
        var single = letterbox.list(newsletter, "Los", OptIn.SINGLE);
        var twice = letterbox.list(newsletter, "Vast", OptIn.DOUBLE);
        letterbox
                .opened(single)
                .formParam("email", cor)
                .formParam("list", single.slug())
                .post(Letterbox.path(single))
                .then()
                .body(containsString("Je aanmelding is binnen"));
        letterbox
                .opened(single)
                .formParam("email", gone)
                .formParam("list", single.slug(), twice.slug())
                .post(Letterbox.path(single))
                .then()
                .body(containsString("Kijk in je mail"));
    }
}
