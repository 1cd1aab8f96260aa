package rubriek.clipping.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address of the web, taken apart and ready to be sent.
 *
 * @param scheme http or https
 * @param host as {@link HostName} writes it
 * @param port never left out
 * @param target path and query as they stand in a request, at least {@code /}; the fragment is gone
 */
record Address(String scheme, String host, int port, String target) {

    private static final Pattern PARTS = Pattern.compile(
            "(?i)(https?)://(\\[[^\\]/?#]*\\]|[^/?#\\\\@:\\[\\]]+)(?::([0-9]{0,5}))?([/?][^#]*)?(#.*)?");
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
    private static final Pattern UNSAFE = Pattern.compile("[^!#-;=?-Z_a-z~]|%(?![0-9A-Fa-f]{2})");

    /** Empty for anything that is not a whole address of http or https; also with a user name, a backslash or a malformed host. */
    static Optional<Address> of(String text) {
        var parts = PARTS.matcher(text.strip());
        if (!parts.matches()) return Optional.empty();
        var scheme = parts.group(1).toLowerCase(Locale.ROOT);
        var port = port(scheme, parts.group(3));
        if (port < 1 || port > 65_535) return Optional.empty();
        return HostName.of(parts.group(2)).map(host -> new Address(scheme, host, port, target(parts.group(4))));
    }

    /** The address that a redirect from this one leads to; it may be relative (RFC 9110 section 10.2.2). */
    Optional<Address> follow(String location) {
        var reference = location.strip();
        if (SCHEME.matcher(reference).lookingAt()) return of(reference);
        if (reference.startsWith("//")) return of(scheme + ":" + reference);
        if (reference.startsWith("?")) return of(origin() + target.replaceAll("\\?.*", "") + reference);
        try {
            return of(uri().resolve(new URI(encoded(reference))).toString());
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    boolean secure() {
        return scheme.equals("https");
    }

    URI uri() {
        return URI.create(toString());
    }

    /** Whole, in the spelling that is sent. */
    @Override
    public String toString() {
        return origin() + target;
    }

    private String origin() {
        var name = Literal.isVersion6(host) ? "[" + host + "]" : host;
        return scheme + "://" + name + (port == usual(scheme) ? "" : ":" + port);
    }

    private static int port(String scheme, @Nullable String written) {
        return written == null || written.isEmpty() ? usual(scheme) : Integer.parseInt(written);
    }

    private static int usual(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    private static String target(@Nullable String written) {
        if (written == null) return "/";
        var encoded = encoded(written);
        return encoded.startsWith("/") ? encoded : "/" + encoded;
    }

    /** What a URI does not take is percent-encoded; what is encoded already stays. */
    private static String encoded(String written) {
        return UNSAFE.matcher(written).replaceAll(found -> Matcher.quoteReplacement(percent(found.group())));
    }

    private static String percent(String character) {
        var encoded = new StringBuilder();
        for (var octet : character.getBytes(StandardCharsets.UTF_8)) encoded.append("%%%02X".formatted(octet & 0xFF));
        return encoded.toString();
    }
}
