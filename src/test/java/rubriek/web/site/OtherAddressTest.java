package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
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

    @Inject
    Rush rush;

    @Inject
    SignUpSettings most;

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
        var link = link(other);
        letterbox.confirmed(list, other);
        given().header("Accept-Language", "nl")
                .post(link)
                .then()
                .statusCode(410)
                .body(containsString("als je daarna een ander adres opgaf, of als je adres intussen is veranderd."))
                .body(containsString("om een nieuw adres te bevestigen"));
        assertEquals("confirmed", letterbox.status(list, anna));
        assertEquals("confirmed", letterbox.status(list, other));
    }

    @Test
    void S_12_S_13_an_address_is_mailed_once_a_day_whoever_asks_and_nobody_sees_it() {
        var path = letterbox.preferencesPath(list, anna, Duration.ofDays(3));
        var stranger = Letterbox.someone();
        var ben = Letterbox.someone();
        letterbox.confirmed(list, ben);
        var bensPath = letterbox.preferencesPath(list, ben, Duration.ofDays(3));
        var first = ask(path, stranger);
        var link = link(stranger);
        var bens = ask(bensPath, stranger);
        assertEquals(
                first.replace(path, "path").replace(anna, "me"),
                bens.replace(bensPath, "path").replace(ben, "me"));
        clock.forward(Duration.ofMinutes(11));
        assertEquals(first, ask(path, stranger));
        assertEquals(bens, ask(bensPath, stranger));
        assertEquals(0, letterbox.mails(stranger));
        given().get(link).then().statusCode(200).body(containsString("Ja, dit is mijn adres"));
        clock.forward(Duration.ofHours(24));
        ask(bensPath, stranger);
        given().post(link(stranger)).then().statusCode(200);
        assertEquals("confirmed", letterbox.status(list, stranger));
        assertEquals("unknown", letterbox.status(list, ben));
    }

    @Test
    void S_12_one_person_has_a_few_addresses_mailed_a_day() {
        var path = letterbox.preferencesPath(list, anna, Duration.ofDays(3));
        for (var day = 0; day < 2; day++) {
            var mailed = 0;
            for (var i = 0; i < 7; i++) {
                var stranger = Letterbox.someone();
                ask(path, stranger);
                mailed += letterbox.mailsTo(stranger).size();
                clock.forward(Duration.ofMinutes(11));
            }
            assertEquals(5, mailed);
            clock.forward(Duration.ofHours(24));
        }
    }

    @Test
    void S_12_forms_that_ask_are_counted_as_those_that_sign_up() throws Exception {
        var path = letterbox.preferencesPath(list, anna, Duration.ofDays(3));
        clock.set(clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.HOURS)); // an hour of its own
        var here = InetAddress.getByName("127.0.0.1");
        for (var i = 0; i < most.perNewsletter() - 1; i++) rush.admit(here, list.newsletter());
        given().formParam("email", "geen adres").post(path + "/address").then().statusCode(400);
        ask(path, Letterbox.someone());
        given().formParam("email", Letterbox.someone())
                .post(path + "/address")
                .then()
                .statusCode(429);
    }

    /** Whoever reads the old mailbox by now reads nothing of them; leaving by an old issue works on (U-09). */
    @Test
    void S_11_the_link_in_the_old_mailbox_opens_nothing_once_they_moved() {
        var lost = "/newsletters/" + list.newsletter() + "/preferences";
        given().formParam("email", anna).post(lost).then().statusCode(200);
        var old = link(anna, "/preferences/");
        var leave = letterbox.unsubscribePath(list, anna);
        given().get(old).then().statusCode(200);
        var other = Letterbox.someone();
        ask(old, other);
        given().post(link(other)).then().statusCode(200);
        given().header("Accept-Language", "nl")
                .get(old)
                .then()
                .statusCode(410)
                .body(containsString("ook niet meer als je mail nu naar een ander adres gaat"))
                .body(containsString("Vraag een nieuwe aan."));
        for (var path : List.of("/save", "/data", "/erase"))
            given().contentType("application/x-www-form-urlencoded")
                    .formParam("list", list.slug())
                    .post(old + path)
                    .then()
                    .statusCode(410);
        given().formParam("email", anna).post(old + "/address").then().statusCode(410);
        assertEquals("confirmed", letterbox.status(list, other));
        clock.forward(Duration.ofMinutes(11));
        given().formParam("email", other).post(lost).then().statusCode(200);
        given().get(link(other, "/preferences/")).then().statusCode(200).body(containsString(other));
        clock.forward(Duration.ofDays(1_000));
        given().contentType("application/x-www-form-urlencoded")
                .formParam("List-Unsubscribe", "One-Click")
                .post(leave)
                .then()
                .statusCode(200);
        assertEquals("unsubscribed", letterbox.status(list, other));
    }

    private String link(String address) {
        return link(address, "/address/");
    }

    private String link(String address, String path) {
        var mail = letterbox.mailsTo(address).get(0).mail().plain();
        var link = mail.lines().filter(l -> l.contains(path)).findFirst().orElseThrow();
        return link.substring(link.indexOf(path));
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
