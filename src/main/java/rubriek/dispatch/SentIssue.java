package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.audience.LatestIssue;
import rubriek.edition.Editions;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.issue.Issues;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.shared.PageRequest;
import rubriek.shared.PlainText;

/** The issue that was sent last, as the welcome shows it: with its page, where it is read. */
@ApplicationScoped
class SentIssue implements LatestIssue {

    private static final int BEGINNING = 300;
    private static final int MOST_LINES = 30;

    private final Issues issues;
    private final Editions editions;
    private final Links links;

    SentIssue(Issues issues, Editions editions, Links links) {
        this.issues = issues;
        this.editions = editions;
        this.links = links;
    }

    @Override
    public Optional<Shown> of(NewsletterView newsletter) {
        return issues.published(newsletter.slug(), PageRequest.first(1)).items().stream()
                .findFirst()
                .map(issue -> shown(newsletter, issue.shownIn(EditionKind.WEB)));
    }

    private Shown shown(NewsletterView newsletter, IssueView issue) {
        return new Shown(
                issue.title(),
                beginning(issue.introduction(), editions.references(newsletter, issue)),
                lines(newsletter, issue),
                links.issue(newsletter.slug(), issue.number()));
    }

    private static @Nullable String beginning(@Nullable String introduction, Markdown.Styles references) {
        return introduction == null || introduction.isBlank()
                ? null
                : PlainText.excerpt(Markdown.of(introduction).words(references), BEGINNING);
    }

    private List<Line> lines(NewsletterView newsletter, IssueView issue) {
        return issue.sections().stream()
                .flatMap(section -> section.entries().stream())
                .flatMap(entry -> line(newsletter, issue, entry).stream())
                .limit(MOST_LINES)
                .toList();
    }

    private Optional<Line> line(NewsletterView newsletter, IssueView issue, Entry entry) {
        var id = entry.id();
        var title = entry.title();
        return id == null || title == null || title.isBlank()
                ? Optional.empty()
                : Optional.of(new Line(title, links.entry(newsletter.slug(), issue.number(), id)));
    }
}
