package rubriek.dispatch.smtp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A message is looked through eight octets at a time; a plain reading has to agree on each. */
class PayloadTest {

    private static final byte[] LETTERS = "aZ. \t\0\u000b\u000c\u000e~".getBytes(StandardCharsets.ISO_8859_1);

    private final Random random = new Random(8);

    /** H-01, H-02 */
    @Test
    void messages_of_chance_are_judged_as_octet_by_octet() {
        var sound = 0;
        for (var i = 0; i < 20_000; i++) {
            var message = lines();
            if (random.nextInt(3) == 0 && message.length > 0)
                message[random.nextInt(message.length)] = (byte) random.nextInt(256);
            if (isSound(message)) {
                sound++;
                assertEquals(eightBit(message), Payload.of(message).eightBit(), () -> shown(message));
            } else assertThrows(IllegalArgumentException.class, () -> Payload.of(message), () -> shown(message));
        }
        assertTrue(sound > 5_000 && sound < 19_000, "a chance of both: " + sound);
    }

    @Test
    void eight_bits_are_seen_wherever_they_stand() {
        for (var length = 1; length < 40; length++) {
            for (var place = 0; place < length; place++) {
                var message = ("a".repeat(length) + "\r\n").getBytes(StandardCharsets.US_ASCII);
                message[place] = (byte) 0xc3;
                assertTrue(Payload.of(message).eightBit(), place + " of " + length);
            }
        }
    }

    private byte[] lines() {
        var text = new StringBuilder();
        for (var line = random.nextInt(6); line >= 0; line--) {
            var length = random.nextInt(20) == 0 ? 995 + random.nextInt(6) : random.nextInt(30);
            for (var i = 0; i < length; i++) text.append((char) LETTERS[random.nextInt(LETTERS.length)]);
            text.append("\r\n");
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isSound(byte[] message) {
        var text = new String(message, StandardCharsets.ISO_8859_1);
        if (!text.endsWith("\r\n")) return false;
        var bare = text.replace("\r\n", "");
        if (bare.contains("\r") || bare.contains("\n")) return false;
        return text.lines().allMatch(line -> line.length() <= 998);
    }

    private static boolean eightBit(byte[] message) {
        for (var octet : message) if (octet < 0) return true;
        return false;
    }

    private static String shown(byte[] message) {
        return new String(message, StandardCharsets.ISO_8859_1)
                .replace("\r", "\\r")
                .replace("\n", "\\n");
    }
}
