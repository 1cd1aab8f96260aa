package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import rubriek.dispatch.Envelope;
import rubriek.dispatch.Outcome;
import rubriek.dispatch.outbox.LocalOutbox;
import rubriek.shared.KeptWords;

/** Puts a mail of a test into the local outbox, and knows it again among those of other tests, whatever their clocks say. */
final class KeptMail {

    private KeptMail() {}

    /**
     * @param message lines end in LF
     * @return its page
     */
    static String in(LocalOutbox outbox, String to, String message) {
        var octets = message.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        try (var lane = outbox.open()) {
            var outcome = lane.carry(new Envelope("terug@linde.example", to), octets, () -> {});
            var reply =
                    assertInstanceOf(Outcome.Accepted.class, outcome).reply().text();
            reply = KeptWords.in(Locale.ENGLISH, reply);
            return "/outbox/" + reply.substring(reply.lastIndexOf(' ') + 1);
        }
    }
}
