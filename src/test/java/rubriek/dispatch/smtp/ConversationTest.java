package rubriek.dispatch.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rubriek.dispatch.smtp.Relays.TEXT;
import static rubriek.dispatch.smtp.Relays.assertAccepted;
import static rubriek.dispatch.smtp.Relays.assertRefused;
import static rubriek.dispatch.smtp.Relays.carry;
import static rubriek.dispatch.smtp.Relays.lane;
import static rubriek.dispatch.smtp.Relays.settings;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.dispatch.Outcome.Meaning;
import rubriek.dispatch.Stage;
import rubriek.support.ScriptedSmtp;

class ConversationTest {

    /** T-13: a machine without a name gives the connection's own address. */
    @Test
    void a_message_goes_out_step_by_step() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet().hear("MAIL FROM:<b+4711@bounce.delinde.example>");
                    assertFalse(peer.hasMore());
                    peer.say("250 Ok").hear("RCPT TO:<noor@lezer.example>");
                    assertFalse(peer.hasMore());
                    peer.say("250 Ok").hear("DATA");
                    assertFalse(peer.hasMore());
                    peer.say("354 Go on");
                    assertEquals(TEXT, peer.hearMessage());
                    peer.say("250 2.0.0 Queued").takeQuit();
                });
                var lane = lane(server.port())) {
            assertAccepted(carry(lane));
        }
    }

    /** T-08 */
    @Test
    void commands_go_out_together_where_the_server_pipelines() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("PIPELINING");
                    peer.hear("MAIL FROM:<b+4711@bounce.delinde.example>")
                            .hear("RCPT TO:<noor@lezer.example>")
                            .hear("DATA");
                    assertFalse(peer.hasMore());
                    peer.say("250 Ok").say("250 Ok", "354 Go on");
                    assertEquals(TEXT, peer.hearMessage());
                    peer.say("250 2.0.0 Queued").takeQuit();
                });
                var lane = lane(server.port())) {
            assertAccepted(carry(lane));
        }
    }

    /** T-02 */
    @Test
    void a_reply_of_several_lines_is_read_as_one() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.say("220-relay.example", "220-greets", "220").hearEhlo();
                    peer.hearLine();
                    peer.say("250-2.1.0 First", "250-2.1.0", "250 2.1.0 last").hearLine();
                    peer.say(
                            "550-5.7.26 This mail has been blocked",
                            "550-5.7.26 because \u0007of\u0000 ⟦disk-full⟧",
                            "550 5.7.26  x1");
                    peer.hear("RSET").say("250 Ok").takeQuit();
                });
                var lane = lane(server.port())) {
            var refused = assertRefused(Stage.RCPT, 550, carry(lane));
            assertEquals(Optional.of("5.7.26"), refused.reply().enhanced());
            assertEquals(
                    "This mail has been blocked because  of  [disk-full] x1",
                    refused.reply().text());
        }
    }

    /** T-02: 552 to RCPT means too many recipients. */
    @ParameterizedTest
    @CsvSource({
        "MAIL, 451 4.7.1 Later, TEMPORARY", "MAIL, 550 5.7.1 No, PERMANENT", "RCPT, 450 4.2.2 Full, TEMPORARY",
        "RCPT, 550 5.1.1 Unknown, PERMANENT", "RCPT, 552 5.5.3 Too many, TEMPORARY", "RCPT, 499 What, TEMPORARY",
        "RCPT, 599 What, PERMANENT", "DATA, 451 4.3.0 Later, TEMPORARY", "DATA, 554 5.5.1 No, PERMANENT",
        "DOT, 452 4.3.1 Disk, TEMPORARY", "DOT, 552 5.3.4 Too big, PERMANENT", "DOT, 550 5.7.1 Spam, PERMANENT"
    })
    void a_refusal_tells_its_stage_and_the_next_message_goes_on(Stage stage, String reply, Meaning meaning)
            throws Exception {
        for (var pipelining : new boolean[] {false, true}) {
            try (var server = ScriptedSmtp.of(peer -> {
                        peer.greet(pipelining ? "PIPELINING" : "8BITMIME");
                        refuse(peer, stage, reply, pipelining);
                        peer.hear("RSET").say("250 Ok");
                        peer.takeMessage();
                        peer.takeQuit();
                    });
                    var lane = lane(server.port())) {
                var outcome = carry(lane);
                assertRefused(stage, Integer.parseInt(reply.substring(0, 3)), outcome);
                assertEquals(meaning, outcome.meaning());
                assertAccepted(carry(lane));
            }
        }
    }

    private static void refuse(ScriptedSmtp.Peer peer, Stage stage, String reply, boolean pipelining)
            throws java.io.IOException {
        for (var each : new Stage[] {Stage.MAIL, Stage.RCPT, Stage.DATA}) {
            peer.hearLine();
            if (each == stage) {
                peer.say(reply);
                if (!pipelining) return;
            } else {
                var late = stage.compareTo(each) < 0;
                peer.say(late ? "503 5.5.1 Out of order" : each == Stage.DATA ? "354 Go on" : "250 Ok");
            }
        }
        if (stage != Stage.DOT) return;
        peer.hearMessage();
        peer.say(reply);
    }

    /** T-08: RFC 2920 section 3.1 lets a server ask for a message that nobody is left to get. */
    @Test
    void a_message_that_nobody_gets_is_ended_empty() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("PIPELINING").hearLine();
                    peer.hearLine();
                    peer.hear("DATA").say("250 Ok", "550 5.1.1 Unknown", "354 Go on");
                    assertEquals("", peer.hearMessage());
                    peer.say("554 5.5.1 No valid recipients")
                            .hear("RSET")
                            .say("250 Ok")
                            .takeQuit();
                });
                var lane = lane(server.port())) {
            assertRefused(Stage.RCPT, 550, carry(lane));
        }
    }

    /** T-02, T-08: a server that had enough of unknown recipients ends the session, and has said of this one what it said. */
    @ParameterizedTest
    @ValueSource(strings = {"421 4.7.0 Too many errors", "250 Out of place", ""})
    void a_refusal_stands_whatever_comes_behind_it(String behind) throws Exception {
        try (var server = ScriptedSmtp.of(
                        peer -> {
                            peer.greet("PIPELINING");
                            peer.takeMessage();
                            peer.hearLine();
                            peer.hearLine();
                            peer.hear("DATA").say("250 Ok", "550 5.1.1 Unknown");
                            if (!behind.isEmpty()) peer.say(behind);
                            peer.hangUp();
                        },
                        peer -> {
                            peer.greet();
                            peer.takeMessage();
                            peer.takeQuit();
                        });
                var lane = lane(server.port())) {
            assertAccepted(carry(lane));
            assertEquals(
                    Meaning.PERMANENT,
                    assertRefused(Stage.RCPT, 550, carry(lane)).meaning());
            assertAccepted(carry(lane));
        }
    }

    /** T-08: here a dot could send the nothing to somebody. */
    @Test
    void a_server_that_wants_a_message_without_a_sender_is_left() throws Exception {
        try (var server = ScriptedSmtp.of(
                        peer -> {
                            peer.greet("PIPELINING").hearLine();
                            peer.hearLine();
                            peer.hear("DATA")
                                    .say("550 5.7.1 Not you", "250 Ok", "354 Go on")
                                    .hearTheEnd();
                        },
                        peer -> {
                            peer.greet();
                            peer.takeMessage();
                            peer.takeQuit();
                        });
                var lane = lane(server.port())) {
            assertRefused(Stage.MAIL, 550, carry(lane));
            assertAccepted(carry(lane));
        }
    }

    /** T-13 */
    @Test
    void the_machine_introduces_itself_by_its_configured_name() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.say("220 Hi").hear("EHLO post.delinde.example").say("250 Hi");
                    peer.takeMessage();
                    peer.takeQuit();
                });
                var lane = new SmtpRelay(settings(server.port()).withEhloName("post.delinde.example")).open()) {
            assertAccepted(carry(lane));
        }
    }

    /** T-13 */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost.localdomain",
                "LOCALHOST.example",
                "post",
                "",
                "a b.example",
                "x.example\r\nQUIT"
            })
    void a_name_that_says_nothing_is_refused(String name) {
        assertThrows(IllegalArgumentException.class, () -> settings(25).withEhloName(name));
    }

    @Test
    void a_server_without_extensions_is_greeted_the_old_way() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.say("220 Hi")
                            .hear("EHLO [127.0.0.1]")
                            .say("502 What?")
                            .hear("HELO [127.0.0.1]")
                            .say("250 Hi");
                    peer.takeMessage();
                    peer.takeQuit();
                });
                var lane = lane(server.port())) {
            assertAccepted(carry(lane));
        }
    }
}
