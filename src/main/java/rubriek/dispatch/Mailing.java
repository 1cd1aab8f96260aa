package rubriek.dispatch;

import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;

/**
 * A letter, and what its headers and its readers' values are made of.
 *
 * @param wholeSize octets that its HTML would take on its way if nothing were left out; 0 when nobody asks any more
 */
record Mailing(NewsletterView newsletter, IssueView issue, Letter letter, int wholeSize) {

    /** The newsletter as the letter speaks of it. */
    NewsletterView publication() {
        return issue.publishedBy(newsletter);
    }

    Mailing with(Letter other) {
        return new Mailing(newsletter, issue, other, wholeSize);
    }
}
