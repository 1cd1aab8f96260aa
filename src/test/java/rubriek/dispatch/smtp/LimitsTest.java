package rubriek.dispatch.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static rubriek.dispatch.smtp.Relays.ENVELOPE;
import static rubriek.dispatch.smtp.Relays.TEXT;
import static rubriek.dispatch.smtp.Relays.assertAccepted;
import static rubriek.dispatch.smtp.Relays.assertRefused;
import static rubriek.dispatch.smtp.Relays.carry;
import static rubriek.dispatch.smtp.Relays.lane;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Stage;
import rubriek.shared.Mishap;
import rubriek.support.ScriptedSmtp;

/** What a relay can take, and what it is never given. */
class LimitsTest {

    /** T-12 */
    @Test
    void a_message_larger_than_the_relay_takes_is_not_begun() throws Exception {
        var size = TEXT.length();
        try (var server = ScriptedSmtp.of(
                        peer -> peer.greet("SIZE " + (size - 1)).takeQuit(),
                        peer -> {
                            peer.greet("SIZE " + size).hear("MAIL FROM:<b+4711@bounce.delinde.example> SIZE=" + size);
                            peer.say("452 4.3.1 Not now")
                                    .hear("RSET")
                                    .say("250 Ok")
                                    .takeQuit();
                        },
                        peer -> {
                            peer.greet("SIZE 0");
                            peer.takeMessage();
                            peer.takeQuit();
                        });
                var first = lane(server.port());
                var second = lane(server.port());
                var third = lane(server.port())) {
            var outcome = assertInstanceOf(Outcome.Undeliverable.class, carry(first));
            assertEquals(Mishap.TOO_LARGE.kept(), outcome.reason());
            first.close();
            assertRefused(Stage.MAIL, 452, carry(second));
            second.close();
            assertAccepted(carry(third));
        }
    }

    /** I-02 */
    @Test
    void a_local_part_beyond_ascii_is_only_given_to_a_relay_that_takes_it() throws Exception {
        var envelope = new Envelope("b+4711@bounce.delinde.example", "noör@lezer.example");
        var message = "To: noör@lezer.example\r\n\r\nDag\r\n";
        try (var server = ScriptedSmtp.of(peer -> peer.greet("8BITMIME").takeQuit(), peer -> {
                    peer.greet("8BITMIME", "SMTPUTF8");
                    peer.hear("MAIL FROM:<b+4711@bounce.delinde.example> BODY=8BITMIME SMTPUTF8")
                            .say("250 Ok");
                    peer.hear("RCPT TO:<noör@lezer.example>")
                            .say("250 Ok")
                            .hear("DATA")
                            .say("354 Go on");
                    assertEquals(message, peer.hearMessage());
                    peer.say("250 Ok").takeQuit();
                });
                var first = lane(server.port());
                var second = lane(server.port())) {
            var outcome = first.carry(envelope, message.getBytes(UTF_8), () -> {});
            assertInstanceOf(Outcome.Undeliverable.class, outcome);
            assertEquals(Optional.empty(), outcome.answer());
            first.close();
            assertAccepted(second.carry(envelope, message.getBytes(UTF_8), () -> {}));
        }
    }

    /** M-12: nothing with eight bits goes to a relay that would have to recode it. */
    @Test
    void an_eight_bit_message_is_only_given_to_a_relay_that_takes_it() throws Exception {
        try (var server = ScriptedSmtp.of(peer -> peer.greet().takeQuit());
                var lane = lane(server.port())) {
            assertInstanceOf(
                    Outcome.Undeliverable.class, lane.carry(ENVELOPE, "Dag Zoë\r\n".getBytes(UTF_8), () -> {}));
        }
    }

    /** B-02 */
    @Test
    void a_relay_that_reports_is_told_what_to_report() throws Exception {
        var envelope =
                new Envelope("b+4711@bounce.delinde.example", "noor+krant@lezer.example", Optional.of("linde+9=1"));
        try (var server = ScriptedSmtp.of(peer -> {
                    peer.greet("DSN");
                    peer.hear("MAIL FROM:<b+4711@bounce.delinde.example> RET=HDRS ENVID=linde+2B9+3D1")
                            .say("250 Ok");
                    peer.hear(
                            "RCPT TO:<noor+krant@lezer.example> NOTIFY=FAILURE,DELAY ORCPT=rfc822;noor+2Bkrant@lezer.example");
                    peer.say("250 Ok").hear("DATA").say("354 Go on").hearMessage();
                    peer.say("250 Ok").takeQuit();
                });
                var lane = lane(server.port())) {
            assertAccepted(lane.carry(envelope, TEXT.getBytes(UTF_8), () -> {}));
        }
    }

    /** S-07: no address can bring a command of its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b.example>\r\nRCPT TO:<x@spam.example",
                "a@b.example\n",
                "a@b.example\0",
                "a b@c.example",
                "<a@b.example>",
                "a@",
                "@b.example",
                "ab",
                "a@bücher.example",
                "a\u2028b@c.example"
            })
    void an_address_that_is_more_than_one_is_refused(String address) {
        assertThrows(IllegalArgumentException.class, () -> new Envelope(address, "noor@lezer.example"));
        assertThrows(IllegalArgumentException.class, () -> new Envelope("b@delinde.example", address));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Envelope("b@delinde.example", "n@l.example", Optional.of("x\r\ny")));
    }
}
