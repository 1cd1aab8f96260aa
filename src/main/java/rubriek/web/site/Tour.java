package rubriek.web.site;

import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;

/**
 * What the start page shows of the sample.
 *
 * @param issue the one that is ready to be sent, or was sent in the meantime
 * @param line the command that sends it
 * @param ready whether the command works as it stands, or wants a token filled in
 * @param outbox whether the mails stay here to be looked at
 */
record Tour(NewsletterView newsletter, IssueView issue, String line, boolean ready, boolean outbox) {}
