package rubriek.dispatch;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The part of an envelope sender that is one copy's own (VERP, B-01): 128 random bits, so that a bounce proves which copy it is
 * about, and nobody can make one up.
 */
final class ReturnToken {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OCTETS = 16;

    private ReturnToken() {}

    static String make() {
        var token = new byte[OCTETS];
        RANDOM.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /** The envelope sender: a local part of 34 octets from {@code [a-z0-9+]}. */
    static String address(String token, String domain) {
        return "b+" + token + "@" + domain;
    }
}
