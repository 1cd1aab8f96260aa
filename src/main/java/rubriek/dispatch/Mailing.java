package rubriek.dispatch;

import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;

/** A letter, and what its headers and its readers' values are made of. */
record Mailing(NewsletterView newsletter, IssueView issue, Letter letter) {

    Mailing with(Letter other) {
        return new Mailing(newsletter, issue, other);
    }
}
