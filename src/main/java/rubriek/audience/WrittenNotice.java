package rubriek.audience;

import rubriek.newsletter.NewsletterView;
import rubriek.shared.EmailAddress;

/**
 * A notice with its words.
 *
 * @param newsletter whose mail it is
 */
record WrittenNotice(NewsletterView newsletter, EmailAddress to, NoticeMail mail) {}
