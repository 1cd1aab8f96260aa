package rubriek.dispatch;

import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;

/** A letter, and what its headers and its readers' values are made of. */
record Mailing(NewsletterView newsletter, IssueView issue, Letter letter) {}
