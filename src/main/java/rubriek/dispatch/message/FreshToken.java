package rubriek.dispatch.message;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;

/**
 * Makes the names that a copy goes by: 128 random bits behind the second in which it was made, which its Date tells anyway. What is
 * made together stands together in an index; at random, each copy of a send would write pages of its own there.
 */
public final class FreshToken {

    /** Of a token, as a regular expression; older ones have no second. */
    public static final String FORM = "[0-9a-f]{32}(?:[0-9a-f]{8})?";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OCTETS = 16;

    private FreshToken() {}

    /** A new one, made at that moment: 40 characters from {@code [0-9a-f]}. */
    public static String make(Instant now) {
        var random = new byte[OCTETS];
        RANDOM.nextBytes(random);
        var octets = ByteBuffer.allocate(Integer.BYTES + OCTETS)
                .putInt((int) now.getEpochSecond())
                .put(random);
        return HexFormat.of().formatHex(octets.array());
    }
}
