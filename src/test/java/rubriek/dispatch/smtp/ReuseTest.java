package rubriek.dispatch.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.smtp.Relays.assertAccepted;
import static rubriek.dispatch.smtp.Relays.assertLost;
import static rubriek.dispatch.smtp.Relays.assertRefused;
import static rubriek.dispatch.smtp.Relays.carry;
import static rubriek.dispatch.smtp.Relays.hasty;
import static rubriek.dispatch.smtp.Relays.lane;
import static rubriek.dispatch.smtp.Relays.settings;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Outcome.Meaning;
import rubriek.dispatch.Stage;
import rubriek.support.ScriptedSmtp;
import rubriek.support.SmtpSink;
import rubriek.support.SmtpSink.Moment;

class ReuseTest {

    /** T-07 */
    @Test
    void a_connection_carries_many_messages_and_is_then_replaced() {
        try (var sink = SmtpSink.start();
                var lane = new SmtpRelay(settings(sink.port()).withMessagesPerConnection(3)).open()) {
            for (var i = 0; i < 7; i++) assertAccepted(carry(lane));
            assertEquals(7, sink.mails().size());
            assertEquals(3, sink.connections());
        }
    }

    /** T-07 */
    @Test
    void a_connection_is_asked_whether_it_still_stands_before_it_is_used_after_a_pause() throws Exception {
        try (var server = ScriptedSmtp.of(
                        peer -> {
                            peer.greet();
                            peer.takeMessage();
                            peer.hear("NOOP").say("250 Ok");
                            peer.takeMessage();
                            peer.hear("NOOP").hangUp();
                        },
                        peer -> {
                            peer.greet();
                            peer.takeMessage();
                            peer.takeQuit();
                        });
                var lane = new SmtpRelay(settings(server.port()).withIdle(Duration.ZERO)).open()) {
            for (var i = 0; i < 3; i++) assertAccepted(carry(lane));
        }
    }

    /** T-04: servers may end a session when they like; nobody notices. */
    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"MAIL", "RCPT", "DATA"})
    void a_used_connection_that_was_hung_up_is_replaced_without_a_word(Moment moment) {
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            assertAccepted(carry(lane));
            sink.hangUp(moment, 1);
            assertAccepted(carry(lane));
            assertEquals(2, sink.mails().size());
            assertEquals(2, sink.connections());
        }
    }

    /** T-04 */
    @Test
    void a_goodbye_said_during_a_pause_is_understood() throws Exception {
        var said = new CountDownLatch(1);
        try (var server = ScriptedSmtp.of(
                        peer -> {
                            peer.greet();
                            peer.takeMessage();
                            peer.say("421 4.4.2 You are too slow").hangUp();
                            said.countDown();
                        },
                        peer -> {
                            peer.greet();
                            peer.takeMessage();
                            peer.takeQuit();
                        });
                var lane = lane(server.port())) {
            assertAccepted(carry(lane));
            said.await();
            assertAccepted(carry(lane));
        }
    }

    /** T-04 */
    @Test
    void a_goodbye_that_came_together_with_the_last_reply_is_understood() throws Exception {
        try (var server = ScriptedSmtp.of(
                        peer -> {
                            peer.greet();
                            for (var yes : List.of("250 2.1.0 Ok", "250 2.1.5 Ok", "354 Go on")) {
                                peer.hearLine();
                                peer.say(yes);
                            }
                            peer.hearMessage();
                            peer.say("250 2.0.0 Queued as 4711\r\n421 4.4.2 You are too slow")
                                    .hangUp();
                        },
                        peer -> {
                            peer.greet();
                            peer.takeMessage();
                            peer.takeQuit();
                        });
                var lane = lane(server.port())) {
            assertAccepted(carry(lane));
            assertAccepted(carry(lane));
        }
    }

    /** T-04: on a new connection it means something, so the courier is told; the recipient has no part in it. */
    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"})
    void a_new_connection_that_is_hung_up_loses_its_message_for_now(Moment moment) {
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            sink.hangUp(moment, 1);
            var stage = moment == Moment.CONNECT ? Stage.GREETING : Stage.valueOf(moment.name());
            assertEquals(Meaning.RETRYABLE, assertLost(stage, carry(lane)).meaning());
            assertAccepted(carry(lane));
            assertEquals(1, sink.mails().size());
        }
    }

    /** T-04, T-09: 421 says why, and that is passed on. */
    @ParameterizedTest
    @EnumSource(
            value = Moment.class,
            names = {"CONNECT", "EHLO", "MAIL", "RCPT", "DATA"})
    void a_421_before_the_dot_leaves_the_message_pending(Moment moment) {
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            sink.answer(moment, "421 4.7.28 Too fast", 1);
            var stage = moment == Moment.CONNECT ? Stage.GREETING : Stage.valueOf(moment.name());
            var lost = assertLost(stage, carry(lane));
            assertEquals(Meaning.RETRYABLE, lost.meaning());
            assertEquals("421 4.7.28 Too fast", lost.answer().orElseThrow().toString());
            assertAccepted(carry(lane));
        }
    }

    /** A server that goes down takes those with it that are connected: the used connection is replaced, and there nobody is let in. */
    @Test
    void a_relay_that_closes_while_a_connection_stands_is_found_closed() {
        try (var sink = SmtpSink.start();
                var lane = lane(sink.port())) {
            assertAccepted(carry(lane));
            sink.answer(Moment.CONNECT, "421 4.3.2 Closed");
            assertLost(Stage.GREETING, carry(lane));
            assertEquals(1, sink.mails().size());
        }
    }

    /** What is refused before there is a message says nothing about any recipient. */
    @Test
    void a_relay_that_lets_nobody_in_refuses_no_message() throws Exception {
        try (var server = ScriptedSmtp.of(
                        peer -> peer.say("554 5.3.2 No service here").hearTheEnd(),
                        peer -> peer.say("220 Hi")
                                .hear("EHLO [127.0.0.1]")
                                .say("550 No")
                                .hear("HELO [127.0.0.1]")
                                .say("550 5.7.1 You?"));
                var lane = lane(server.port())) {
            assertEquals(
                    Meaning.RETRYABLE,
                    assertRefused(Stage.GREETING, 554, carry(lane)).meaning());
            assertEquals(
                    Meaning.RETRYABLE,
                    assertRefused(Stage.EHLO, 550, carry(lane)).meaning());
        }
    }

    @Test
    void a_relay_that_is_not_there_refuses_no_message() {
        var sink = SmtpSink.start();
        sink.close();
        try (var lane = lane(sink.port())) {
            assertEquals(
                    Meaning.RETRYABLE, assertLost(Stage.CONNECT, carry(lane)).meaning());
        }
        try (var lane = new SmtpRelay(RelaySettings.of("relay.invalid", 25, TlsMode.REQUIRED)).open()) {
            assertEquals(
                    Meaning.RETRYABLE, assertLost(Stage.CONNECT, carry(lane)).meaning());
        }
    }

    /** T-07 */
    @Test
    void a_transaction_that_cannot_be_forgotten_ends_its_connection() {
        try (var sink = SmtpSink.start();
                var lane = new SmtpRelay(hasty(sink.port())).open()) {
            sink.answer(Moment.RCPT, "550 5.1.1 Unknown", 1).answer(Moment.RSET, "500 5.5.2 What?");
            assertRefused(Stage.RCPT, 550, carry(lane));
            assertAccepted(carry(lane));
            assertEquals(2, sink.connections());
        }
    }

    @Test
    void eight_lanes_carry_every_message_once() {
        try (var sink = SmtpSink.start()) {
            var relay = new SmtpRelay(settings(sink.port()).withMessagesPerConnection(20));
            IntStream.range(0, 8).parallel().forEach(number -> {
                try (var lane = relay.open()) {
                    for (var i = 0; i < 50; i++) {
                        var envelope = new Envelope("b@delinde.example", "lezer" + number + "-" + i + "@lezer.example");
                        assertAccepted(lane.carry(
                                envelope, Relays.TEXT.getBytes(java.nio.charset.StandardCharsets.UTF_8), () -> {}));
                    }
                }
            });
            var recipients = sink.mails().stream()
                    .flatMap(mail -> mail.recipients().stream())
                    .toList();
            assertEquals(400, recipients.size());
            assertEquals(400, new HashSet<>(recipients).size());
            assertTrue(sink.connections() >= 8 * 3);
        }
    }
}
