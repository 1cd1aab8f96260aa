package rubriek.shared;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Percent-encoding (RFC 3986 section 2) in its normal form: what needs none has none, the rest in capital digits. */
final class Percent {

    private static final Pattern ENCODED = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern NOT_IN_A_LINK = Pattern.compile("[^A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]");
    private static final Pattern LONE = Pattern.compile("%(?![0-9a-fA-F]{2})");
    private static final String UNRESERVED = "-._~";

    private Percent() {}

    static String normal(String raw) {
        var whole = LONE.matcher(raw).replaceAll("%25");
        var plain = NOT_IN_A_LINK.matcher(whole).replaceAll(c -> encoded(c.group()));
        return ENCODED.matcher(plain).replaceAll(c -> {
            var octet = (char) Integer.parseInt(c.group(1), 16);
            return unreserved(octet) ? String.valueOf(octet) : c.group().toUpperCase(Locale.ROOT);
        });
    }

    /** What is encoded, decoded as UTF-8; the rest as it is. */
    static String decoded(String raw) {
        if (raw.indexOf('%') < 0) return raw;
        var octets = normal(raw).getBytes(StandardCharsets.US_ASCII);
        var out = new byte[octets.length];
        var length = 0;
        for (var i = 0; i < octets.length; i++) {
            if (octets[i] == '%') {
                out[length++] = (byte) Integer.parseInt(new String(octets, i + 1, 2, StandardCharsets.US_ASCII), 16);
                i += 2;
            } else out[length++] = octets[i];
        }
        return new String(out, 0, length, StandardCharsets.UTF_8);
    }

    private static boolean unreserved(char c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
    }

    private static String encoded(String character) {
        var out = new StringBuilder();
        for (var octet : character.getBytes(StandardCharsets.UTF_8)) out.append("%%%02X".formatted(octet & 0xff));
        return out.toString();
    }
}
