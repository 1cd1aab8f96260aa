package rubriek.dispatch.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.smtp.Relays.assertLost;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/** Who waits for an answer is not kept for as long as the standard would have it (T-01). */
class HasteTest {

    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void the_usual_haste_is_some_forty_seconds() {
        var usual = SmtpRelay.Haste.USUAL;
        assertTrue(usual.reach().plus(usual.all()).compareTo(Duration.ofSeconds(40)) <= 0);
        var brief = Timeouts.STANDARD.brief(usual.reach(), usual.answer());
        assertEquals(Duration.ofSeconds(5), brief.connect());
        assertEquals(Duration.ofSeconds(20), brief.greeting());
        assertEquals(Duration.ofSeconds(20), brief.dot());
        var shorter = Timeouts.all(SHORT).brief(usual.reach(), usual.answer());
        assertEquals(Timeouts.all(SHORT), shorter, "what is set to be shorter stays so");
    }

    @Test
    void one_that_says_nothing_is_waited_for_as_long_as_an_answer_may_take() {
        assertLetGo(new SmtpRelay.Haste(LONG, SHORT, LONG), Moment.CONNECT, Stage.GREETING);
        assertLetGo(new SmtpRelay.Haste(LONG, SHORT, LONG), Moment.DOT, Stage.DOT);
    }

    @Test
    void one_that_takes_its_time_for_each_answer_is_waited_for_no_longer_than_all_may_take() {
        assertLetGo(new SmtpRelay.Haste(LONG, LONG, SHORT), Moment.CONNECT, Stage.GREETING);
        assertLetGo(new SmtpRelay.Haste(LONG, LONG, Duration.ofSeconds(2)), Moment.DOT, Stage.DOT);
    }

    private static void assertLetGo(SmtpRelay.Haste haste, Moment silent, Stage stage) {
        var never = new CountDownLatch(1);
        try (var sink = SmtpSink.start()) {
            sink.hold(silent, never);
            var settings = Relays.settings(sink.port()).withTimeouts(Timeouts.STANDARD);
            var relay = new SmtpRelay(settings, (SSLSocketFactory) SSLSocketFactory.getDefault(), haste);
            try (var lane = relay.openBriefly()) {
                var outcome = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Relays.carry(lane));
                assertTrue(Mishap.SILENT.is(assertLost(stage, outcome).reason()));
            }
        } finally {
            never.countDown();
        }
    }
}
