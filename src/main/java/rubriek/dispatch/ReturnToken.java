package rubriek.dispatch;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import rubriek.dispatch.message.FreshToken;
import rubriek.shared.limits.DomainName;

/**
 * The part of an envelope sender that is one copy's own (VERP, B-01): a {@link FreshToken}, so that a bounce proves which copy it is
 * about, and nobody can make one up.
 */
final class ReturnToken {

    private static final Pattern ADDRESS = Pattern.compile("b\\+(" + FreshToken.FORM + ")@.+");

    private ReturnToken() {}

    static String make(Instant now) {
        return FreshToken.make(now);
    }

    /** @throws IllegalStateException when bounces could not come back to it; said at the start, not copy by copy */
    static void mustBeADomain(String domain) {
        if (!DomainName.Check.accepts(domain))
            throw new IllegalStateException(
                    "RUBRIEK_BOUNCE_DOMAIN is no host name: set it to a domain such as bounces.example, or leave it out");
    }

    /** The envelope sender: a local part of 42 octets from {@code [a-z0-9+]}. */
    static String address(String token, String domain) {
        return "b+" + token + "@" + domain;
    }

    /** What of an envelope sender may be a token, in whatever case; nothing when it is none of ours. */
    static Optional<String> in(String address) {
        var found = ADDRESS.matcher(address.toLowerCase(Locale.ROOT));
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
