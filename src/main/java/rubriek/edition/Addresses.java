package rubriek.edition;

import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Links;

/** Where an issue and what belongs to it can be found. */
record Addresses(String issue, String pdf, String archive, String feed, String subscribe, String preferences) {

    static Addresses of(Links links, NewsletterView newsletter, IssueView issue) {
        var slug = newsletter.slug();
        return new Addresses(
                links.issue(slug, issue.number()),
                links.pdf(slug, issue.number()),
                links.archive(slug),
                links.feed(slug),
                links.subscribe(slug),
                links.lostLink(slug));
    }
}
