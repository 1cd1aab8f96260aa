package rubriek.audience;

import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;

/**
 * What the link under an issue is about.
 *
 * @param list the title of the list
 * @param left whether the person is off the list
 * @param words what somebody agrees to who comes back to the list
 * @param mayReturn whether this link still brings them back
 * @param explained whether the person said why they left
 * @param more whether the publisher has other lists, whoever is on them
 */
public record Departure(
        NewsletterView newsletter,
        String list,
        EmailAddress address,
        boolean left,
        String words,
        boolean mayReturn,
        boolean explained,
        boolean more) {}
