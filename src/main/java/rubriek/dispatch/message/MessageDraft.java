package rubriek.dispatch.message;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message before it has a reader: what all copies share. Text and HTML may hold {@link Placeholder}s.
 *
 * @param replyTo where answers go, or none: to the sender
 * @param language BCP 47, of subject and body
 * @param list the list it goes to; none for mail about the service itself, which says {@code Auto-Submitted} instead (H-12)
 */
public record MessageDraft(
        Mailbox from,
        @Nullable Mailbox replyTo,
        String subject,
        String language,
        @Nullable ListHeaders list,
        String text,
        String html) {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    public MessageDraft {
        if (!LANGUAGE.matcher(language).matches()) throw new IllegalArgumentException("not a language tag");
        if (from.address().needsSmtpUtf8()
                || (replyTo != null && replyTo.address().needsSmtpUtf8()))
            throw new IllegalArgumentException("a sender's address must be reachable from everywhere, so in ASCII");
    }

    /** The same as mail of a list. */
    public MessageDraft ofList(ListHeaders headers) {
        return new MessageDraft(from, replyTo, subject, language, headers, text, html);
    }

    /** Mail about the service itself: a confirmation. */
    public static MessageDraft ofService(Mailbox from, String subject, String language, String text, String html) {
        return new MessageDraft(from, null, subject, language, null, text, html);
    }
}
