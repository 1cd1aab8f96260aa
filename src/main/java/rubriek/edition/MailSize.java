package rubriek.edition;

import java.nio.charset.StandardCharsets;

/** How large the HTML of a mail is on its way (E-01). */
final class MailSize {

    /** Beyond this, Gmail cuts a mail off, unsubscribe link and all. */
    static final int LIMIT = 102 * 1024;

    /** Room for what the marks become in a reader's copy, such as an address with a token in it. */
    private static final int RESERVE = 2 * 1024;

    private static final int LINE = 73;
    private static final int SOFT_BREAK = 3;

    private MailSize() {}

    static boolean fits(String html) {
        return fits(encoded(html));
    }

    /** @param encoded as {@link #encoded} tells */
    static boolean fits(int encoded) {
        return encoded <= LIMIT - RESERVE;
    }

    /** Octets as quoted-printable, at most: each octet that is not plain takes three, and each full line a soft break (RFC 2045, 6.7). */
    static int encoded(String html) {
        var octets = 0;
        for (var octet : html.getBytes(StandardCharsets.UTF_8)) octets += width(octet);
        return octets + octets / LINE * SOFT_BREAK;
    }

    private static int width(byte octet) {
        if (octet < 0 || octet == '=') return 3;
        return octet == '\n' ? 2 : 1;
    }
}
