package rubriek.dispatch.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.smtp.Relays.ENVELOPE;
import static rubriek.dispatch.smtp.Relays.assertAccepted;
import static rubriek.dispatch.smtp.Relays.assertLost;
import static rubriek.dispatch.smtp.Relays.carry;
import static rubriek.dispatch.smtp.Relays.hasty;
import static rubriek.dispatch.smtp.Relays.lane;

import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.dispatch.Outcome.Meaning;
import rubriek.dispatch.Stage;
import rubriek.support.ScriptedSmtp;
import rubriek.support.SmtpSink;

/** The bytes that end a message: after them nobody can call it back. */
class DotTest {

    /** T-06: what is written down before the dot is written down before it leaves. */
    @Test
    void the_caller_is_told_before_the_end_leaves_and_can_still_stop_it() throws Exception {
        var heard = new AtomicReference<>("");
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet().hearLine();
                    peer.say("250 Ok").hearLine();
                    peer.say("250 Ok").hearLine();
                    peer.say("354 Go on");
                    heard.set(assertThrows(AssertionError.class, peer::hearMessage)
                            .getMessage());
                });
                var lane = lane(server.port())) {
            assertThrows(
                    IllegalStateException.class,
                    () -> lane.carry(ENVELOPE, Relays.TEXT.getBytes(US_ASCII), () -> {
                        throw new IllegalStateException("the disk is full");
                    }));
        }
        assertTrue(heard.get().startsWith("the client hung up"));
    }

    /** T-06 */
    @Test
    void the_caller_is_told_once_and_only_of_messages_that_leave() throws Exception {
        var dots = new AtomicInteger();
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            sink.answer(SmtpSink.Moment.RCPT, "550 5.1.1 Unknown", 1);
            carry(lane, dots);
            assertEquals(0, dots.get());
            sink.hangUp(SmtpSink.Moment.MAIL, 1);
            assertAccepted(carry(lane, dots));
            assertEquals(1, dots.get());
        }
    }

    /** T-05 */
    @Test
    void a_connection_lost_after_the_dot_leaves_the_outcome_unknown() {
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            assertAccepted(carry(lane));
            sink.hangUp(SmtpSink.Moment.DOT, 1);
            var dots = new AtomicInteger();
            assertEquals(
                    Meaning.UNKNOWN, assertLost(Stage.DOT, carry(lane, dots)).meaning());
            assertEquals(1, dots.get());
            assertEquals(2, sink.mails().size(), "it was not sent again on its own");
            assertAccepted(carry(lane));
        }
    }

    /** T-05 */
    @ParameterizedTest
    @ValueSource(strings = {"what?", "354 Go on", "25", "250-2.0.0 Ok\r\n550 5.0.0 No", "999 Ok", "\0\0\0\0"})
    void an_answer_to_the_dot_that_is_none_leaves_the_outcome_unknown(String answer) {
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            sink.answer(SmtpSink.Moment.DOT, answer);
            assertEquals(Meaning.UNKNOWN, assertLost(Stage.DOT, carry(lane)).meaning());
        }
    }

    /** T-01, T-05 */
    @Test
    void no_answer_to_the_dot_in_time_leaves_the_outcome_unknown() {
        var never = new CountDownLatch(1);
        try (var sink = SmtpSink.start();
                var lane = new SmtpRelay(hasty(sink.port())).open()) {
            sink.hold(SmtpSink.Moment.DOT, never);
            assertEquals(Meaning.UNKNOWN, assertLost(Stage.DOT, carry(lane)).meaning());
        } finally {
            never.countDown();
        }
    }

    /** T-04: here the server does say no, so it is known. */
    @Test
    void a_421_to_the_dot_is_a_refusal_and_ends_the_connection() {
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            sink.answer(SmtpSink.Moment.DOT, "421 4.3.2 Shutting down", 1);
            assertEquals(
                    Meaning.TEMPORARY,
                    Relays.assertRefused(Stage.DOT, 421, carry(lane)).meaning());
            assertAccepted(carry(lane));
            assertEquals(2, sink.connections());
        }
    }

    /** H-01: dots at every place around the border of a block. */
    @Test
    void leading_dots_are_doubled_wherever_they_stand() {
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            for (var at = Payload.BLOCK - 90; at < Payload.BLOCK + 4; at++) {
                var message = (lines(at) + ".\r\n..\r\n. a\r\n.b.\r\n.\r\n").getBytes(US_ASCII);
                assertAccepted(lane.carry(ENVELOPE, message, () -> {}));
                assertArrayEquals(message, sink.mails().get(0).raw());
                sink.clear();
            }
        }
    }

    private static String lines(int length) {
        var line = ".".repeat(31) + "\r\n";
        var head = "x".repeat(length % line.length()) + "\r\n";
        return head + line.repeat(length / line.length());
    }

    @Test
    void a_message_of_any_size_arrives_as_it_was() {
        var random = new Random(9);
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            for (var size : new int[] {
                1,
                2,
                3,
                70,
                Payload.BLOCK - 5,
                Payload.BLOCK - 3,
                Payload.BLOCK - 2,
                Payload.BLOCK,
                Payload.BLOCK * 2,
                1_000_000
            }) {
                var message = text(size, random).getBytes(US_ASCII);
                assertAccepted(lane.carry(ENVELOPE, message, () -> {}));
                assertArrayEquals(message, sink.mails().get(0).raw(), "size " + size);
                sink.clear();
            }
        }
    }

    private static String text(int size, Random random) {
        var out = new StringBuilder();
        while (out.length() < size)
            out.append((char) ('a' + random.nextInt(26))).append(out.length() % 80 > 76 ? "\r\n" : "");
        return out.append("\r\n").toString();
    }

    /** H-01, H-02: a message that another server could read otherwise is not sent. */
    @ParameterizedTest
    @ValueSource(strings = {"a\nb\r\n", "a\rb\r\n", "a", "a\r", "a\n", "", "a\r\n.\n", "\n.\r\n", "\r\r\n", "a\r\n\r"})
    void a_message_with_bare_line_ends_is_refused_before_anything_is_said(String message) {
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            assertThrows(
                    IllegalArgumentException.class, () -> lane.carry(ENVELOPE, message.getBytes(US_ASCII), () -> {}));
            assertEquals(0, sink.connections());
        }
    }

    /** H-02 */
    @Test
    void a_line_has_998_octets_at_most() {
        assertFalse(Payload.of(("x".repeat(998) + "\r\n").getBytes(US_ASCII)).eightBit());
        assertThrows(IllegalArgumentException.class, () -> Payload.of(("x".repeat(999) + "\r\n").getBytes(US_ASCII)));
    }
}
