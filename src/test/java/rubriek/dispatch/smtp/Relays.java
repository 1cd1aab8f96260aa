package rubriek.dispatch.smtp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Lane;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.Stage;

/** What tests of the conversation share: an envelope, a message, relays on this machine, and words for what came out. */
final class Relays {

    static final Envelope ENVELOPE = new Envelope("b+4711@bounce.delinde.example", "noor@lezer.example");
    static final String TEXT = "Subject: Geveltuinen\r\n\r\nZestig bewoners haalden een stoeptegel weg.\r\n";

    private Relays() {}

    static RelaySettings settings(int port) {
        return RelaySettings.of("127.0.0.1", port, TlsMode.NONE).withTimeouts(Timeouts.all(Duration.ofSeconds(30)));
    }

    static RelaySettings hasty(int port) {
        return settings(port).withTimeouts(Timeouts.all(Duration.ofMillis(300)));
    }

    static Lane lane(int port) {
        return new SmtpRelay(settings(port)).open();
    }

    static Outcome carry(Lane lane) {
        return carry(lane, new AtomicInteger());
    }

    static Outcome carry(Lane lane, AtomicInteger dots) {
        return lane.carry(ENVELOPE, TEXT.getBytes(UTF_8), dots::incrementAndGet);
    }

    static void assertAccepted(Outcome outcome) {
        assertInstanceOf(Outcome.Accepted.class, outcome);
        assertEquals(Outcome.Meaning.SENT, outcome.meaning());
    }

    static Outcome.Refused assertRefused(Stage stage, int code, Outcome outcome) {
        var refused = assertInstanceOf(Outcome.Refused.class, outcome);
        assertEquals(stage, refused.stage());
        assertEquals(code, refused.reply().code());
        return refused;
    }

    static Outcome.Lost assertLost(Stage stage, Outcome outcome) {
        var lost = assertInstanceOf(Outcome.Lost.class, outcome);
        assertEquals(stage, lost.stage(), lost.reason());
        return lost;
    }
}
