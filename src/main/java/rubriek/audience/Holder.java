package rubriek.audience;

import rubriek.newsletter.NewsletterView;

/** Whom a link was mailed to, and about which subscription. */
record Holder(Subscriber person, Subscription subscription, MailingList list, NewsletterView newsletter) {}
