package rubriek.archive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import rubriek.edition.Editions;
import rubriek.edition.PrintEdition;
import rubriek.edition.WebEdition;
import rubriek.issue.EditionKind;
import rubriek.issue.Event;
import rubriek.issue.IssueView;
import rubriek.issue.Issues;
import rubriek.newsletter.Layout;
import rubriek.newsletter.Newsletters;
import rubriek.shared.Links;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;

/** What was published, for everybody. An issue that is not published does not exist here. */
@ApplicationScoped
public class Archive {

    private static final int PAGE = 12;
    private static final int LAST_PAGE = 10_000;
    private static final int IN_FEED = 20;

    private final Newsletters newsletters;
    private final Issues issues;
    private final Editions editions;
    private final Links links;

    Archive(Newsletters newsletters, Issues issues, Editions editions, Links links) {
        this.newsletters = newsletters;
        this.issues = issues;
        this.editions = editions;
        this.links = links;
    }

    /**
     * The issues, highest number first, twelve a page.
     *
     * @param number of the page, counted from 1
     * @throws Missing when the newsletter or the page does not exist; an empty archive has one, empty page
     */
    public Page<IssueView> page(String newsletter, int number) {
        if (number < 1 || number > LAST_PAGE) throw new Missing("page", number);
        var page = issues.published(newsletter, new PageRequest(number, PAGE));
        if (page.items().isEmpty() && number > 1) throw new Missing("page", number);
        return page;
    }

    /** @throws Missing also when the issue exists but is not published */
    public IssueView issue(String newsletter, int number) {
        var issue = issues.get(newsletter, number);
        if (!issue.isPublished()) throw new Missing("issue", number);
        return issue;
    }

    /** An issue as {@link #issue} finds it: its page, and what was published next to it. */
    public OpenedIssue open(String newsletter, int number) {
        var issue = issue(newsletter, number);
        var today = newsletters.get(newsletter);
        var locale = issue.publishedBy(today).locale();
        return new OpenedIssue(editions.web(today, issue), neighbours(newsletter, number, locale));
    }

    /**
     * The page of one piece of an issue as {@link #issue} finds it.
     *
     * @throws Missing also when the entry is not shown on the web, or has no page of its own
     */
    public WebEdition piece(String newsletter, int number, String id) {
        return editions.piece(newsletters.get(newsletter), issue(newsletter, number), id)
                .orElseThrow(() -> new Missing("entry", id));
    }

    /** The issue on paper, as {@link #issue} finds it: a magazine if that is what it is laid out as. */
    public PrintEdition print(String newsletter, int number) {
        var issue = issue(newsletter, number);
        var publication = newsletters.get(newsletter);
        return issue.layout() == Layout.MAGAZINE
                ? editions.magazine(publication, issue)
                : editions.print(publication, issue);
    }

    /**
     * An event of an issue as {@link #issue} finds it, for a calendar.
     *
     * @throws Missing also when the entry is no event, has no start yet, or is not shown on the web
     */
    public CalendarFile event(String newsletter, int number, String id) {
        var issue = issue(newsletter, number);
        var today = newsletters.get(newsletter);
        var publication = issue.publishedBy(today);
        return issue.shownIn(EditionKind.WEB).sections().stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> id.equals(entry.id()))
                .filter(Event.class::isInstance)
                .map(Event.class::cast)
                .filter(event -> event.start() != null)
                .map(new Calendar(publication, issue, links, editions.references(publication, issue))::file)
                .findFirst()
                .orElseThrow(() -> new Missing("entry", id));
    }

    private Neighbours neighbours(String newsletter, int number, Locale locale) {
        return new Neighbours(
                locale,
                issues.publishedBefore(newsletter, number).orElse(null),
                issues.publishedAfter(newsletter, number).orElse(null));
    }

    /** The newest issues as an Atom document. */
    public Feed feed(String newsletter) {
        var publication = newsletters.get(newsletter);
        var newest = issues.published(newsletter, PageRequest.first(IN_FEED)).items();
        var updated = newest.stream()
                .map(Archive::publishedAt)
                .max(Instant::compareTo)
                .orElse(publication.createdAt());
        return new Feed(new AtomFeed(publication, newest, editions, links).write(updated), updated);
    }

    static Instant publishedAt(IssueView issue) {
        return Objects.requireNonNullElse(issue.publishedAt(), issue.updatedAt());
    }
}
