package rubriek.audience;

import org.jspecify.annotations.Nullable;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;

/**
 * A notice with its words.
 *
 * @param newsletter whose mail it is
 * @param language BCP 47, of subject and body
 * @param list the list that it is mail of; null for mail about the service itself
 */
record WrittenNotice(
        NewsletterView newsletter,
        EmailAddress to,
        NoticeMail mail,
        String language,
        @Nullable NoticeList list) {}
