package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.WaysOut;
import rubriek.dispatch.message.Copy;
import rubriek.dispatch.message.ListHeaders;
import rubriek.dispatch.message.Mailbox;
import rubriek.dispatch.message.MessageTemplate;
import rubriek.dispatch.message.Placeholder;
import rubriek.dispatch.message.Unsubscribe;
import rubriek.edition.Editions;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;
import rubriek.shared.Links;

/** Puts a letter in its list's headers, and a reader's own values in a copy. The same for a send, a test mail and a preview. */
@ApplicationScoped
class Composer {

    private static final String ISSUE = "issue";

    private final Editions editions;
    private final Links links;
    private final WaysOut waysOut;

    Composer(Editions editions, Links links, WaysOut waysOut) {
        this.editions = editions;
        this.links = links;
        this.waysOut = waysOut;
    }

    /**
     * Who gets a copy.
     *
     * @param subscription what the link to leave ends
     * @param since when the reader subscribed
     */
    record Reader(EmailAddress address, @Nullable String name, UUID subscription, Instant since) {}

    /**
     * What a list is called in a message.
     *
     * @param knownAs its first slug, which makes its lasting id
     */
    record Listing(String knownAs, String title) {}

    /**
     * The message of this list, encoded.
     *
     * @throws IllegalArgumentException when a header's value cannot stand in a header
     */
    MessageTemplate template(Mailing mailing, Listing list) {
        return new MessageTemplate(mailing.letter().addressedTo(headers(mailing, list)));
    }

    Copy copy(Mailing mailing, Reader reader, String messageId, Instant date) {
        var newsletter = mailing.newsletter();
        var name = Objects.requireNonNullElse(reader.name(), "");
        var leave = waysOut.of(reader.subscription());
        return new Copy(
                new Mailbox(name, reader.address()),
                messageId,
                date.truncatedTo(ChronoUnit.SECONDS).atZone(newsletter.zone()).toOffsetDateTime(),
                new Unsubscribe(leave.link(), leave.mail()),
                Map.of(
                        Placeholder.NAME,
                        name,
                        Placeholder.EMAIL,
                        reader.address().value(),
                        Placeholder.UNSUBSCRIBE,
                        leave.link().toString(),
                        Placeholder.SINCE,
                        editions.since(mailing.publication(), reader.since())));
    }

    /** The headers of mail of this list that belongs to no issue. @param kind what it is, for the {@code Feedback-ID} */
    ListHeaders noticeHeaders(NewsletterView newsletter, Listing list, String kind) {
        return headers(newsletter, newsletter.sender().address().domain(), list, new About("0", kind));
    }

    private ListHeaders headers(Mailing mailing, Listing list) {
        var issue = String.valueOf(mailing.issue().number());
        return headers(mailing.newsletter(), mailing.letter().domain(), list, new About(issue, ISSUE));
    }

    /** What a message is about, for the Feedback-ID. */
    private record About(String number, String kind) {}

    private ListHeaders headers(NewsletterView newsletter, String domain, Listing list, About about) {
        return new ListHeaders(
                list.knownAs() + "." + domain,
                list.title(),
                about.number() + ":" + list.knownAs() + ":" + about.kind() + ":" + senderId(newsletter),
                URI.create(links.subscribe(newsletter.slug())),
                URI.create(links.archive(newsletter.slug())),
                mailto(new EmailAddress(newsletter.publisher().email())),
                URI.create(links.subscribe(newsletter.slug())),
                !about.kind().equals(ISSUE));
    }

    /** What stays the same over all that this sender sends: 5 to 15 characters. */
    private static String senderId(NewsletterView newsletter) {
        var slug = newsletter.slug();
        return slug.length() < 5 ? "list-" + slug : slug.substring(0, Math.min(slug.length(), 15));
    }

    private static URI mailto(EmailAddress address) {
        try {
            return new URI("mailto", address.wire(), null);
        } catch (URISyntaxException cannotHappen) {
            throw new IllegalArgumentException(cannotHappen);
        }
    }
}
