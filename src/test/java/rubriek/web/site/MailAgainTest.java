package rubriek.web.site;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import rubriek.audience.ListView;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

/** A confirmation that did not come is mailed once more on demand, but nobody's mailbox is filled by it (S-12, S-13). */
@DatabaseTest
class MailAgainTest {

    @Inject
    Letterbox letterbox;

    @Inject
    TickingClock clock;

    private final String cor = Letterbox.someone();

    @Test
    void it_comes_again_after_a_minute_and_twice_at_most() {
        var list = letterbox.list();
        var sent = letterbox.signUp(list, cor);
        for (var expected : new int[] {2, 3, 3}) {
            clock.forward(Duration.ofSeconds(61));
            again(list, sent)
                    .then()
                    .statusCode(200)
                    .body(containsString("nog een naar l***@lezer.example"), containsString("name=\"resend\""));
            assertEquals(expected, letterbox.queued(cor));
        }
        assertEquals("unconfirmed", letterbox.status(list, cor));
    }

    @Test
    void whoever_presses_at_once_gets_the_mail_that_is_under_way() {
        var list = letterbox.list();
        again(list, letterbox.signUp(list, cor)).then().statusCode(200);
        assertEquals(1, letterbox.queued(cor));
    }

    @Test
    void nobody_else_gets_mail_by_it_and_the_answer_is_the_same() {
        var list = letterbox.list();
        var other = Letterbox.someone();
        var sent = letterbox.signUp(list, other);
        var answer = SubscribeSiteTest.besidesWhatWasSent(again(list, sent), other);
        clock.forward(Duration.ofSeconds(61));
        var known = Letterbox.someone();
        letterbox.confirmed(list, known);
        for (var address : new String[] {cor, known}) {
            var form = Letterbox.filled(letterbox.signUp(list, address)).formParam("resend", "yes");
            assertEquals(answer, SubscribeSiteTest.besidesWhatWasSent(form.post(Letterbox.path(list)), address));
        }
        assertEquals(0, letterbox.queued(known));
        assertEquals(1, letterbox.queued(cor), "the first one, and none so soon after it");
    }

    @Test
    void a_program_gets_nothing_by_it() {
        var list = letterbox.list();
        var sent = letterbox.signUp(list, cor);
        clock.forward(Duration.ofSeconds(61));
        Letterbox.filled(sent)
                .formParam("resend", "yes")
                .formParam("extra", "x")
                .post(Letterbox.path(list))
                .then()
                .statusCode(200);
        assertEquals(1, letterbox.queued(cor));
    }

    private static Response again(ListView list, Response sent) {
        return Letterbox.filled(sent).formParam("resend", "yes").post(Letterbox.path(list));
    }
}
