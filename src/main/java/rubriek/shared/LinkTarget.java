package rubriek.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a link in running text may lead: an absolute address of http or https without a user name, or a mail address. Everything
 * else ({@code javascript:}, {@code data:}, a path) is no target.
 *
 * @param address percent-encoded where a URI asks it; text beyond ASCII stays as it is
 */
record LinkTarget(String address) {

    private static final String MAILTO = "mailto:";
    private static final Pattern MAIL =
            Pattern.compile("mailto:[^\\s@?]+@[^\\s@?]+(\\?\\S*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSAFE = Pattern.compile("[ \"'<>\\\\^`{|}]");

    static Optional<LinkTarget> of(String destination) {
        var address = UNSAFE.matcher(destination.strip())
                .replaceAll(c -> "%%%02X".formatted((int) c.group().charAt(0)));
        return leadsOut(address) ? Optional.of(new LinkTarget(address)) : Optional.empty();
    }

    /** The mail address alone, for people; empty when it is an address of the web. */
    Optional<String> mailbox() {
        return address.regionMatches(true, 0, MAILTO, 0, MAILTO.length())
                ? Optional.of(address.substring(MAILTO.length()).replaceAll("\\?.*", ""))
                : Optional.empty();
    }

    private static boolean leadsOut(String address) {
        if (MAIL.matcher(address).matches()) return true;
        try {
            var uri = new URI(address);
            return isWeb(uri.getScheme())
                    && uri.getRawAuthority() != null
                    && uri.getRawUserInfo() == null
                    && !uri.getRawAuthority().contains("@")
                    && !uri.getRawAuthority().startsWith(":");
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    private static boolean isWeb(@Nullable String scheme) {
        return scheme != null && scheme.toLowerCase(Locale.ROOT).matches("https?");
    }
}
