package rubriek.dispatch.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.smtp.Relays.ENVELOPE;
import static rubriek.dispatch.smtp.Relays.assertLost;
import static rubriek.dispatch.smtp.Relays.carry;
import static rubriek.dispatch.smtp.Relays.hasty;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.dispatch.Outcome.Meaning;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;
import rubriek.support.ScriptedSmtp;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

/** How long and how much a server may say: T-01, and servers that mean harm. */
class PatienceTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** T-01 */
    @Test
    void the_usual_times_are_those_that_the_standard_asks_for() {
        var times = Timeouts.STANDARD;
        assertEquals(Duration.ofMinutes(5), times.greeting());
        assertEquals(Duration.ofMinutes(5), times.mail());
        assertEquals(Duration.ofMinutes(5), times.recipient());
        assertEquals(Duration.ofMinutes(2), times.data());
        assertEquals(Duration.ofMinutes(3), times.block());
        assertEquals(Duration.ofMinutes(10), times.dot());
    }

    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"})
    void a_server_that_says_nothing_is_left(Moment moment) {
        var never = new CountDownLatch(1);
        try (var sink = SmtpSink.start();
                var lane = new SmtpRelay(hasty(sink.port())).open()) {
            sink.hold(moment, never);
            var stage = moment == Moment.CONNECT ? Stage.GREETING : Stage.valueOf(moment.name());
            var lost = assertTimeoutPreemptively(SOON, () -> assertLost(stage, carry(lane)));
            assertEquals(Meaning.RETRYABLE, lost.meaning());
            assertEquals(Mishap.SILENT.kept(), lost.reason());
        } finally {
            never.countDown();
        }
    }

    /** A time-out of each read alone would never end this. */
    @Test
    void a_server_that_drips_is_left() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.say("220 Hi").hearLine();
                    drip(peer, over);
                });
                var lane = new SmtpRelay(hasty(server.port())).open()) {
            assertTimeoutPreemptively(SOON, () -> assertLost(Stage.EHLO, carry(lane)));
            over.countDown();
        }
    }

    private static void drip(ScriptedSmtp.Peer peer, CountDownLatch over) {
        try {
            do peer.sayRaw("2");
            while (!over.await(50, TimeUnit.MILLISECONDS));
        } catch (IOException | InterruptedException theClientHasLeft) {
            over.countDown();
        }
    }

    /** T-01: a write has no time-out of its own. The dot cannot have left, so it is not unknown. */
    @Test
    void a_server_that_reads_nothing_is_left() throws Exception {
        var over = new CountDownLatch(1);
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet().hearLine();
                    peer.say("250 Ok").hearLine();
                    peer.say("250 Ok").hearLine();
                    peer.say("354 Go on");
                    awaitQuietly(over);
                });
                var lane = new SmtpRelay(hasty(server.port())).open()) {
            var large = ("x".repeat(98) + "\r\n").repeat(200_000).getBytes(US_ASCII);
            var lost = assertTimeoutPreemptively(
                    SOON, () -> assertLost(Stage.BODY, lane.carry(ENVELOPE, large, () -> {})));
            assertEquals(Meaning.RETRYABLE, lost.meaning());
            over.countDown();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 400 Bad Request",
                "",
                "22",
                "2x0 Hi",
                "120 Wait",
                "620 Hi",
                "220_Hi",
                "220-Hi\r\n221 Ho"
            })
    void what_is_no_reply_is_not_taken_for_one(String words) {
        try (var sink = SmtpSink.start();
                var lane = new SmtpRelay(hasty(sink.port())).open()) {
            sink.answer(Moment.CONNECT, words);
            var lost = assertLost(Stage.GREETING, carry(lane));
            assertTrue(lost.reason().startsWith("⟦not-smtp"), lost.reason());
        }
    }

    @Test
    void a_reply_without_end_is_not_read_to_its_end() {
        try (var sink = SmtpSink.start();
                var lane = new SmtpRelay(hasty(sink.port())).open()) {
            sink.answer(Moment.CONNECT, "220 " + "x".repeat(1_000_000), 1);
            assertLost(Stage.GREETING, carry(lane));
            sink.answer(Moment.MAIL, "250-More\r\n".repeat(10_000) + "250 Ok", 1);
            assertLost(Stage.MAIL, carry(lane));
        }
    }

    /** T-01: a time-out that would never come, or come at once, is a mistake. */
    @Test
    void a_time_out_is_a_time() {
        for (var time :
                new Duration[] {Duration.ZERO, Duration.ofNanos(1), Duration.ofSeconds(-1), Duration.ofDays(30)})
            org.junit.jupiter.api.Assertions.assertThrows(IllegalArgumentException.class, () -> Timeouts.all(time));
    }
}
