package rubriek.clipping;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.clipping.fetch.Answer;
import rubriek.clipping.fetch.Fetched;
import rubriek.clipping.fetch.Fetches;
import rubriek.clipping.fetch.Request;
import rubriek.clipping.page.HeadAndText;
import rubriek.clipping.page.PageFacts;
import rubriek.clipping.page.PageReader;
import rubriek.clipping.page.PageSource;
import rubriek.newsletter.NewsletterView;
import rubriek.newsletter.Newsletters;
import rubriek.newsletter.Sources;
import rubriek.shared.NormalLink;
import rubriek.shared.Validation;

/**
 * What stands behind an address: at most 1 MB of it, within five seconds (S-04). Whatever the page does, there is an answer: what is not
 * known is left out, and {@code link} says what happened. Opens no transaction while it waits for others.
 */
@ApplicationScoped
public class PageDetails {

    private final Fetches fetches;
    private final Newsletters newsletters;
    private final Sources sources;
    private final LinkChecks checks;
    private final Validation validation;
    private final Clock clock;

    PageDetails(
            Fetches fetches,
            Newsletters newsletters,
            Sources sources,
            LinkChecks checks,
            Validation validation,
            Clock clock) {
        this.fetches = fetches;
        this.newsletters = newsletters;
        this.sources = sources;
        this.checks = checks;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * @throws rubriek.shared.Missing when there is no such newsletter
     * @throws rubriek.shared.Invalid when it is not an address of the web
     */
    public PageDetailsView of(String newsletter, PageDetailsDraft draft) {
        validation.check(draft);
        return of(newsletters.get(newsletter), draft.url());
    }

    /** @param url an address of the web, checked before */
    public PageDetailsView of(NewsletterView newsletter, String url) {
        var fetched = fetches.get(Request.of(url)
                .with("Accept", "text/html, application/xhtml+xml, */*;q=0.5")
                .with("Accept-Language", newsletter.language() + ", *;q=0.5")
                .until(new HeadAndText()));
        var facts = facts(fetched, newsletter);
        var link = LinkView.of(fetched, clock.instant());
        checks.seen(url, link);
        return new PageDetailsView(
                facts.title(),
                source(newsletter, facts, url, fetched),
                facts.summary(),
                facts.language(),
                facts.publishedOn(),
                facts.image(),
                facts.canonical(),
                link);
    }

    /** A page that says "not found" tells nothing about what was looked for. */
    private PageFacts facts(Fetched fetched, NewsletterView newsletter) {
        if (!(fetched instanceof Answer answer) || answer.status() < 200 || answer.status() > 299)
            return PageFacts.NONE;
        return PageReader.read(new PageSource(
                answer.body(),
                answer.header("Content-Type").orElse(""),
                answer.header("Content-Language").orElse(""),
                answer.header("Content-Disposition").orElse(""),
                answer.address(),
                newsletter.zone(),
                LocalDate.ofInstant(clock.instant(), newsletter.zone())));
    }

    private @Nullable String source(NewsletterView newsletter, PageFacts facts, String url, Fetched fetched) {
        var last = fetched instanceof Answer answer ? answer.address() : url;
        return sources.nameFor(newsletter, last)
                .or(() -> sources.nameFor(newsletter, url))
                .or(() -> Optional.ofNullable(facts.site()))
                .or(() -> Optional.of(NormalLink.of(last).host()).filter(host -> !host.isEmpty()))
                .orElse(null);
    }
}
