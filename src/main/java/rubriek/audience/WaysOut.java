package rubriek.audience;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.shared.EmailAddress;
import rubriek.shared.Links;
import rubriek.shared.Purpose;
import rubriek.shared.SignedToken;
import rubriek.shared.SignedTokens;

/**
 * Gives each subscription the ways out that its mails carry, and knows them when they come back. Both are signed and never expire
 * (docs/decisions/0012). An address is known by its token alone, wherever it is at and whatever stands before the plus: so old mail works
 * on after the setting was changed or taken out.
 */
@ApplicationScoped
public class WaysOut {

    /** Whose ways out a copy carries that is only looked at: a test mail, a preview. They end nothing. */
    public static final UUID NOBODY = new UUID(0, 0);

    /** As many octets before the plus as leave room for the token in 64, of those that nobody refuses (B-01). */
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,11}");

    private static final Pattern LINK = Pattern.compile("https?://[^?#]*/unsubscribe/([A-Za-z0-9_-]+)");

    private final Optional<EmailAddress> mailbox;
    private final Links links;
    private final SignedTokens tokens;

    /** @throws IllegalStateException when the setting is not an address that a token fits into */
    public WaysOut(
            @ConfigProperty(name = "rubriek.leave-address") Optional<String> mailbox,
            Links links,
            SignedTokens tokens) {
        this.mailbox = mailbox.map(WaysOut::parsed);
        this.links = links;
        this.tokens = tokens;
    }

    /** Being made at the start, a wrong setting is said there and not by the first copy. */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent start) {}

    /** The ways out of this subscription, which every mail of its list carries. */
    public WayOut of(UUID subscription) {
        var link = URI.create(links.unsubscribe(tokens.sign(Purpose.UNSUBSCRIBE, subscription)));
        var mail = mailbox.map(m -> URI.create("mailto:" + m.localPart() + "+"
                + tokens.signCaseless(Purpose.LEAVE_BY_MAIL, subscription) + "@" + m.domain()));
        return new WayOut(link, mail.orElse(null));
    }

    /** Whose link or {@code mailto:} it is; nobody's when we did not give it out. */
    public Optional<UUID> byUri(String uri) {
        var link = LINK.matcher(uri);
        return link.matches()
                ? tokens.verify(Purpose.UNSUBSCRIBE, link.group(1)).map(SignedToken::subject)
                : mailed(uri).flatMap(this::byAddress);
    }

    /** Whose address it is, in whatever case; nobody's when we did not give it out. */
    public Optional<UUID> byAddress(String address) {
        var local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        var token = local.substring(local.lastIndexOf('+') + 1);
        return tokens.verifyCaseless(Purpose.LEAVE_BY_MAIL, token).map(SignedToken::subject);
    }

    /** The address of a {@code mailto:}, whose plus may be encoded (RFC 6068 section 2). */
    private static Optional<String> mailed(String uri) {
        try {
            var parsed = URI.create(uri);
            return "mailto".equalsIgnoreCase(parsed.getScheme())
                    ? Optional.of(parsed.getSchemeSpecificPart().split("\\?", 2)[0])
                    : Optional.empty();
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private static EmailAddress parsed(String setting) {
        return EmailAddress.parse(setting)
                .filter(a -> NAME.matcher(a.localPart()).matches())
                .orElseThrow(() -> new IllegalStateException(
                        "RUBRIEK_LEAVE_ADDRESS is no address such as leave@news.example: give it at most 11 letters (a-z),"
                                + " digits or hyphens before the @, or leave it out"));
    }
}
