package rubriek.issue.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import rubriek.clipping.LinkChecks;
import rubriek.issue.IssueView;
import rubriek.issue.SeenLinks;
import rubriek.issue.spelling.Lexicons;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Texts;

/** Holds issues against the pre-flight list. Drafts may be incomplete; this says what a send still asks for. */
@ApplicationScoped
public class Checks {

    private final RuleBook rules;
    private final LinkChecks links;
    private final SeenLinks seen;

    Checks(Lexicons lexicons, LinkChecks links, SeenLinks seen) {
        rules = new RuleBook(lexicons);
        this.links = links;
        this.seen = seen;
    }

    /** All that was looked at: what stops a send, then advice, then what is in order, then what could not be looked at. */
    public List<Check> all(NewsletterView newsletter, IssueView issue, Locale language) {
        return rules.all(newsletter, issue, known(newsletter, issue, language), language);
    }

    /** What stops a send, and nothing else: quick enough for the moment of sending. */
    public List<Check> blocking(NewsletterView newsletter, IssueView issue, Locale language) {
        return RuleBook.blocking(newsletter, issue, language);
    }

    /** What earlier looks at its links have found; nobody goes out to look now. */
    private KnownLinks known(NewsletterView newsletter, IssueView issue, Locale language) {
        var urls = Gathering.of(newsletter, issue, Texts.of("check", language)).addresses().stream()
                .filter(Address::isWeb)
                .map(Address::url)
                .collect(Collectors.toSet());
        return new KnownLinks(links.known(urls), seen.before(newsletter.slug(), issue.number(), language));
    }
}
