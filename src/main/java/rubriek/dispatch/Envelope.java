package rubriek.dispatch;

import java.util.Optional;

/**
 * What the relay is told about a message (RFC 5321 section 2.3.1): from whom, to whom; not what the message says about itself.
 *
 * @param sender the envelope sender, where bounces go (RFC 5321 MAIL FROM), its domain in A-labels
 * @param recipient the one recipient, its domain in A-labels; the local part may need SMTPUTF8
 * @param id what a delivery status notification shall quote (RFC 3461 ENVID), at most 100 characters once encoded
 */
public record Envelope(String sender, String recipient, Optional<String> id) {

    private static final int LONGEST_PATH = 254;

    /** @throws IllegalArgumentException when a part could not stand in an SMTP command; its value is not repeated */
    public Envelope {
        requirePath(sender);
        requirePath(recipient);
        if (id.isPresent() && !id.get().matches("[\\x21-\\x7e]{1,100}"))
            throw new IllegalArgumentException("not an envelope id");
    }

    public Envelope(String sender, String recipient) {
        this(sender, recipient, Optional.empty());
    }

    /** Whether either address has characters that only a relay with SMTPUTF8 (RFC 6531) may be given. */
    public boolean needsSmtpUtf8() {
        return !(isAscii(sender) && isAscii(recipient));
    }

    private static void requirePath(String address) {
        var at = address.lastIndexOf('@');
        var fits = at > 0 && at < address.length() - 1 && address.length() <= LONGEST_PATH;
        if (!fits || !isAscii(address.substring(at)) || !address.chars().allMatch(Envelope::mayStandInAPath))
            throw new IllegalArgumentException("not an envelope address");
    }

    private static boolean mayStandInAPath(int c) {
        return c > ' ' && c != '<' && c != '>' && !Character.isISOControl(c) && !Character.isWhitespace(c);
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 128);
    }
}
