package rubriek.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * A link in its normal form, which all spellings of one address share: https for http, the host in ASCII and lower case without
 * {@code www.}, no default port, no parameters that only follow the reader about, no fragment, no slash at the end,
 * percent-encoding as RFC 3986 section 6.2.2 has it. Two links are the same when these are equal. It is for comparing; the link
 * that is stored and shown stays as the editor gave it.
 *
 * @param value begins with {@code https://}; its own normal form
 */
public record NormalLink(String value) {

    private static final String SCHEME = "https://";

    /** Any text has a normal form; of an address of the web it names what the address leads to. */
    public static NormalLink of(String address) {
        var now = once(address);
        for (var next = once(now); !next.equals(now); next = once(now))
            now = next; // of a damaged one more comes to light
        return new NormalLink(now);
    }

    private static String once(String address) {
        var rest = address.strip().replaceFirst("(?i)^https?://", "");
        rest = rest.replaceFirst("(?s)#.*", "");
        var end = firstOf(rest, "/?");
        var query = rest.indexOf('?');
        var path = rest.substring(end, query < 0 ? rest.length() : query);
        return SCHEME
                + NormalHost.of(rest.substring(0, end))
                + path(path.replace('\\', '/'))
                + (query < 0 ? "" : parameters(rest.substring(query + 1)));
    }

    /** The host, without {@code www.} and port. */
    public String host() {
        var authority =
                value.substring(SCHEME.length(), SCHEME.length() + firstOf(value.substring(SCHEME.length()), "/?"));
        return authority.replaceFirst(":\\d+$", "");
    }

    /** Whether it leads to the start page of its host. */
    public boolean isStart() {
        return firstOf(value.substring(SCHEME.length()), "/?") == value.length() - SCHEME.length();
    }

    /** SHA-256 of the value in hexadecimal digits: of one length, however long the link, for indexes. */
    public String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJvmHasIt) {
            throw new IllegalStateException(everyJvmHasIt);
        }
    }

    private static String path(String raw) {
        return DotSegments.removed(Percent.normal(raw)).replaceFirst("/+$", "");
    }

    private static String parameters(String raw) {
        var kept = Arrays.stream(raw.split("&", -1))
                .map(Percent::normal)
                .filter(parameter -> !parameter.isEmpty() && !Tracking.is(parameter))
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    private static int firstOf(String text, String ends) {
        for (var i = 0; i < text.length(); i++) {
            if (ends.indexOf(text.charAt(i)) >= 0) return i;
        }
        return text.length();
    }
}
