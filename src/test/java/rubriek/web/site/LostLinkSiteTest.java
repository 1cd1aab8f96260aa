package rubriek.web.site;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListView;
import rubriek.support.DatabaseTest;

@DatabaseTest
class LostLinkSiteTest {

    @Inject
    Letterbox letterbox;

    private final String anna = Letterbox.someone();

    @SuppressWarnings("NullAway.Init")
    private ListView daily;

    @BeforeEach
    void anna_is_on_a_list() {
        daily = letterbox.list();
        letterbox.confirmed(daily, anna);
    }

    @Test
    void S_13_whoever_lost_the_link_gets_one_and_the_answer_says_nothing_about_the_address() {
        var lost = "/newsletters/" + daily.newsletter() + "/preferences";
        var stranger = Letterbox.someone();
        var known = given().formParam("email", anna).post(lost);
        var unknown = given().formParam("email", stranger).post(lost);
        assertEquals(200, known.statusCode());
        assertEquals(known.asString(), unknown.asString());
        atOnce(
                50,
                () -> given().formParam("email", anna)
                        .formParam("extra", "")
                        .post(lost)
                        .then()
                        .statusCode(200));
        given().formParam("email", Letterbox.someone())
                .formParam("extra", "x")
                .post(lost)
                .then()
                .statusCode(200);
        assertEquals(0, letterbox.number("select count(*) from subscriber where email = ?", stranger));
        var mails = letterbox.mailsTo(anna);
        assertEquals(1, mails.size(), "one mail, however often it is asked for");
        var link = mails.get(0)
                .mail()
                .plain()
                .lines()
                .filter(l -> l.contains("/preferences/"))
                .findFirst()
                .orElseThrow();
        given().get(link.substring(link.indexOf("/preferences/")))
                .then()
                .statusCode(200)
                .body(containsString(anna));
        given().formParam("email", "geen").post(lost).then().statusCode(400).body(containsString("id=\"email-wrong\""));
    }

    /** Each answer takes its time (S-13), which they spend together. */
    private static void atOnce(int times, Runnable request) {
        var people = Executors.newFixedThreadPool(10);
        try {
            var asked = Stream.generate(() -> CompletableFuture.runAsync(request, people))
                    .limit(times)
                    .toList();
            asked.forEach(CompletableFuture::join);
        } finally {
            people.shutdownNow();
        }
    }

    @Test
    void S_11_the_page_to_leave_by_mails_the_link_to_whom_it_is_of_and_shows_nothing() {
        given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("action", "preferences")
                .post(letterbox.unsubscribePath(daily, anna))
                .then()
                .statusCode(200)
                .body(containsString("Kijk in je mail"), not(containsString(anna)));
        assertEquals(1, letterbox.mails(anna));
    }
}
