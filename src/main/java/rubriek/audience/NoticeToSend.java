package rubriek.audience;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;

/**
 * A notice that the courier has until its lease runs out.
 *
 * @param claim by which the courier is known that has it
 * @param newsletter whose sender it comes from, in whose language it is
 * @param messageId for the Message-ID header, in angle brackets; the same at every try
 * @param attempts how many tries there were, this one included
 * @param language BCP 47, of subject and body
 * @param list the list that it is mail of, which it can be left by; null for mail about the service itself
 */
public record NoticeToSend(
        UUID id,
        UUID claim,
        NoticeKind kind,
        EmailAddress to,
        NewsletterView newsletter,
        String messageId,
        int attempts,
        NoticeMail mail,
        String language,
        @Nullable NoticeList list) {}
