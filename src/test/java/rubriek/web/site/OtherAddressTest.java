package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListView;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** Asking for an address that is none of one's own: what is seen and what is mailed. */
@DatabaseTest
class OtherAddressTest {

    @Inject
    Letterbox letterbox;

    @Inject
    TickingClock clock;

    private final String anna = Letterbox.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView list;

    @BeforeEach
    void anna_is_on_a_list() {
        list = letterbox.list();
        letterbox.confirmed(list, anna);
    }

    @Test
    void S_13_the_page_is_the_same_whoever_is_known_by_the_address() {
        var known = Letterbox.someone();
        letterbox.confirmed(list, known);
        assertEquals(seen(Letterbox.someone()), seen(known));
        assertEquals(0, letterbox.mails(known));
        assertEquals("confirmed", letterbox.status(list, known));
    }

    @Test
    void S_13_so_it_is_of_somebody_of_another_publisher_and_after_another_address_that_waits() {
        var known = Letterbox.someone();
        letterbox.confirmed(letterbox.list(), known);
        var waits = Letterbox.someone();
        var path = letterbox.preferencesPath(list, anna);
        var first = answers(path, waits, Letterbox.someone());
        clock.forward(Duration.ofMinutes(11));
        var second = answers(path, known, Letterbox.someone());
        assertEquals(masked(first, waits), masked(second, known));
        assertTrue(second.get(1).contains(known), "the address that was asked for last waits");
        assertEquals(0, letterbox.mails(known));
    }

    @Test
    void S_13_an_address_that_became_somebody_else_s_is_not_mailed_and_not_taken() {
        var other = Letterbox.someone();
        ask(letterbox.preferencesPath(list, anna), other);
        var mail = letterbox.mailsTo(other).get(0).mail().plain();
        var link = mail.lines().filter(l -> l.contains("/address/")).findFirst().orElseThrow();
        letterbox.confirmed(list, other);
        given().post(link.substring(link.indexOf("/address/"))).then().statusCode(410);
        assertEquals("confirmed", letterbox.status(list, anna));
        assertEquals("confirmed", letterbox.status(list, other));
    }

    /** All that somebody sees who has asked for the address, without the address. */
    private List<String> seen(String address) {
        var asker = Letterbox.someone();
        letterbox.confirmed(list, asker);
        var path = letterbox.preferencesPath(list, asker);
        var answers = answers(path, address, Letterbox.someone());
        assertTrue(answers.get(0).contains(address), "it says where the mail was sent");
        return masked(masked(masked(answers, address), asker), path);
    }

    /** To asking, to looking again, and to asking for yet another within ten minutes. */
    private static List<String> answers(String path, String address, String another) {
        return List.of(
                ask(path, address),
                given().get(path).then().statusCode(200).extract().asString(),
                ask(path, another).replace(another, "another"));
    }

    private static List<String> masked(List<String> pages, String word) {
        return pages.stream().map(p -> p.replace(word, "masked")).toList();
    }

    private static String ask(String path, String address) {
        return given().formParam("email", address)
                .post(path + "/address")
                .then()
                .statusCode(200)
                .body(containsString("We hebben een mail gestuurd naar het nieuwe adres."))
                .extract()
                .asString();
    }
}
