package rubriek.audience;

import java.util.Locale;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;

/**
 * What the link is about that asks whether somebody still wants a list.
 *
 * @param title of the list
 * @param words what they agree to once more
 * @param answered whether nothing is to be answered any more
 * @param leave the page where they leave the list instead
 */
public record Stay(
        NewsletterView newsletter,
        String title,
        String words,
        EmailAddress address,
        boolean answered,
        String leave,
        Locale locale) {}
