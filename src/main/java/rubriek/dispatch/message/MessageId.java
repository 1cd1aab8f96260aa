package rubriek.dispatch.message;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Makes message ids (RFC 5322 section 3.6.4) without their angle brackets: a {@link FreshToken} at the domain of the sender, so
 * that none repeats, none can be guessed from another and none tells who the reader is (H-09).
 */
public final class MessageId {

    private static final Pattern FORM = Pattern.compile(FreshToken.FORM + "@[!-~]{1,255}");

    private MessageId() {}

    /**
     * A new one.
     *
     * @param domain of the sender's address, in A-labels
     */
    public static String at(String domain, Instant now) {
        return FreshToken.make(now) + "@" + domain;
    }

    /** Whether it has the form of one that was made here; not yet that it was. */
    public static boolean mayBe(String id) {
        return FORM.matcher(id).matches();
    }
}
