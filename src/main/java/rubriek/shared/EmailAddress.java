package rubriek.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address (RFC 5321 section 4.1.2, RFC 6531), parsed once at the edge: trimmed, in NFC, one {@code @}, a dot-string
 * before it (at most 64 octets) and a host name with a dot behind it (at most 255 octets, kept as entered, sent as A-labels); at most
 * 254 octets as sent, since a path has 256 with its brackets (RFC 5321 section 4.5.3.1.3).
 * Quoted local parts, address literals and the characters that large providers refuse are not accepted (I-03).
 *
 * @param value the address as the person wrote it
 */
public record EmailAddress(@JsonValue String value) {

    /** In octets on the wire. */
    private static final int LONGEST = 254;

    private static final Pattern LOCAL =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}!#&'*+/=^_`|~-]+(\\.[\\p{L}\\p{M}\\p{N}!#&'*+/=^_`|~-]+)*");
    private static final Pattern HOST =
            Pattern.compile("(?=.{1,255}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    /** @throws IllegalArgumentException when the value is not an address; nothing of it is repeated in the message */
    @JsonCreator
    public EmailAddress {
        var given = value;
        value = Normalizer.normalize(given.strip(), Normalizer.Form.NFC);
        if (!oneLine(given) || !wellFormed(value)) throw new IllegalArgumentException("not an e-mail address");
    }

    /**
     * The address, or nothing when the text is not one, or is longer than a path can be (RFC 5321 section 4.5.3.1.3). What is
     * kept from before is read all the same.
     */
    public static Optional<EmailAddress> parse(String text) {
        try {
            return Optional.of(new EmailAddress(text)).filter(EmailAddress::fitsAPath);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    public String localPart() {
        return value.substring(0, value.lastIndexOf('@'));
    }

    /** The domain in A-labels and lower case (RFC 5890), as DNS and SMTP want it (I-01). */
    public String domain() {
        return asciiDomain(value.substring(value.lastIndexOf('@') + 1));
    }

    /** What goes on the wire: the local part as entered, the domain in A-labels. */
    public String wire() {
        return localPart() + "@" + domain();
    }

    /** What two spellings of one mailbox have in common: lower case, domain in A-labels. For lookup and uniqueness only. */
    public String key() {
        return wire().toLowerCase(Locale.ROOT);
    }

    /** Whether the local part needs SMTPUTF8 (RFC 6531 section 3.2). */
    public boolean needsSmtpUtf8() {
        return !localPart().chars().allMatch(c -> c < 128);
    }

    /** For pages that must not show an address whole: {@code a***@voorbeeld.nl}. */
    public String masked() {
        return value.substring(0, value.offsetByCodePoints(0, 1)) + "***@"
                + value.substring(value.lastIndexOf('@') + 1);
    }

    @Override
    public String toString() {
        return masked();
    }

    /** Blanks and tabs around it are passed over, a line end or another control character is not (H-13). */
    private static boolean oneLine(String text) {
        return text.codePoints().noneMatch(c -> (Character.isISOControl(c) && c != '\t') || c == 0x2028 || c == 0x2029);
    }

    private static boolean wellFormed(String text) {
        var at = text.lastIndexOf('@');
        if (at < 1 || at == text.length() - 1) return false;
        if (text.length() > 64 + 1 + 255) return false; // before the patterns, whose depth grows with the text
        var local = text.substring(0, at);
        var domain = asciiDomain(text.substring(at + 1));
        return local.getBytes(StandardCharsets.UTF_8).length <= 64
                && LOCAL.matcher(local).matches()
                && HOST.matcher(domain).matches();
    }

    private boolean fitsAPath() {
        return wire().getBytes(StandardCharsets.UTF_8).length <= LONGEST;
    }

    private static String asciiDomain(String domain) {
        return DomainName.mailed(domain).orElse("");
    }
}
