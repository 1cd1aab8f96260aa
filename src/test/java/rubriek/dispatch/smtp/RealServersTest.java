package rubriek.dispatch.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.dispatch.smtp.Relays.assertAccepted;
import static rubriek.dispatch.smtp.Relays.assertLost;
import static rubriek.dispatch.smtp.Relays.assertRefused;
import static rubriek.dispatch.smtp.Relays.carry;
import static rubriek.dispatch.smtp.Relays.lane;
import static rubriek.dispatch.smtp.Relays.settings;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Outcome.Meaning;
import rubriek.dispatch.Stage;
import rubriek.support.NeedsProgram;
import rubriek.support.SmtpSinkProgram;

/** Servers that were not written here: Postfix's {@code smtp-sink} with its faults, and GreenMail. */
class RealServersTest {

    @TempDir
    private Path folder;

    /** H-01 */
    @Test
    @NeedsProgram("smtp-sink")
    void smtp_sink_gets_every_message_as_it_was() throws Exception {
        var message = "Subject: stippen\r\n\r\n.\r\n..een\r\n.twee.\r\n";
        try (var sink = SmtpSinkProgram.start("-d", folder.resolve("mail.").toString());
                var lane = lane(sink.port())) {
            for (var i = 0; i < 5; i++)
                assertAccepted(lane.carry(Relays.ENVELOPE, message.getBytes(US_ASCII), () -> {}));
        }
        try (var files = Files.list(folder)) {
            var kept = files.toList();
            assertEquals(5, kept.size());
            for (var file : kept)
                assertTrue(
                        Files.readString(file, ISO_8859_1).replace("\r\n", "\n").contains("\n.\n..een\n.twee.\n"));
        }
    }

    /** T-02, T-08 */
    @Test
    @NeedsProgram("smtp-sink")
    void smtp_sink_refuses_for_now_and_for_good() throws Exception {
        for (var command : new String[] {"MAIL", "RCPT", "DATA", "."}) {
            var stage = command.equals(".") ? Stage.DOT : Stage.valueOf(command);
            try (var sink = SmtpSinkProgram.start("-r", command);
                    var lane = lane(sink.port())) {
                assertEquals(
                        Meaning.TEMPORARY,
                        assertRefused(stage, 450, carry(lane)).meaning());
                assertEquals(
                        Meaning.TEMPORARY,
                        assertRefused(stage, 450, carry(lane)).meaning());
            }
            try (var sink = SmtpSinkProgram.start("-f", command);
                    var lane = lane(sink.port())) {
                assertEquals(
                        Meaning.PERMANENT,
                        assertRefused(stage, 500, carry(lane)).meaning());
            }
        }
    }

    /** T-04, T-05 */
    @Test
    @NeedsProgram("smtp-sink")
    void smtp_sink_hangs_up() throws Exception {
        try (var sink = SmtpSinkProgram.start("-q", ".");
                var lane = lane(sink.port())) {
            assertEquals(Meaning.UNKNOWN, assertLost(Stage.DOT, carry(lane)).meaning());
        }
        for (var command : new String[] {"MAIL", "RCPT", "DATA"}) {
            try (var sink = SmtpSinkProgram.start("-q", command);
                    var lane = lane(sink.port())) {
                assertEquals(
                        Meaning.RETRYABLE,
                        assertLost(Stage.valueOf(command), carry(lane)).meaning());
            }
        }
    }

    /** A refusal in the middle of the message is heard although the message could not be said to its end. */
    @Test
    @NeedsProgram("smtp-sink")
    void smtp_sink_interrupts() throws Exception {
        var large = ("x".repeat(98) + "\r\n").repeat(300_000).getBytes(US_ASCII);
        try (var sink = SmtpSinkProgram.start("-A", "0");
                var lane = lane(sink.port())) {
            assertEquals(
                    Meaning.PERMANENT,
                    assertRefused(Stage.BODY, 550, lane.carry(Relays.ENVELOPE, large, () -> {}))
                            .meaning());
        }
    }

    @Test
    void greenmail_gets_the_mail_of_one_who_logs_in() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        try {
            server.start();
            server.setUser("noor@lezer.example", "noor", "geheim");
            var relay = settings(server.getSmtp().getPort()).withCredentials(new Credentials("noor", "geheim"));
            try (var lane = new SmtpRelay(relay).open()) {
                var envelope = new Envelope("b@delinde.example", "noor@lezer.example");
                assertAccepted(lane.carry(envelope, Relays.TEXT.getBytes(US_ASCII), () -> {}));
            }
            assertTrue(server.waitForIncomingEmail(5_000, 1));
            var mail = server.getReceivedMessages()[0];
            assertEquals("Geveltuinen", mail.getSubject());
            assertEquals(
                    "Zestig bewoners haalden een stoeptegel weg.",
                    GreenMailUtil.getBody(mail).strip());
        } finally {
            server.stop();
        }
    }
}
