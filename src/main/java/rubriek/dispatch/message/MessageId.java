package rubriek.dispatch.message;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Makes message ids (RFC 5322 section 3.6.4) without their angle brackets: 128 random bits at the domain of the sender, so that
 * none repeats, none can be guessed from another and none tells who the reader is (H-09).
 */
public final class MessageId {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int OCTETS = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}@[!-~]{1,255}");

    private MessageId() {}

    /**
     * A new one.
     *
     * @param domain of the sender's address, in A-labels
     */
    public static String at(String domain) {
        var token = new byte[OCTETS];
        RANDOM.nextBytes(token);
        return HexFormat.of().formatHex(token) + "@" + domain;
    }

    /** Whether it has the form of one that was made here; not yet that it was. */
    public static boolean mayBe(String id) {
        return FORM.matcher(id).matches();
    }
}
