package rubriek.issue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import rubriek.clipping.LinkChecks;
import rubriek.newsletter.Newsletters;

/** Whether the links of an issue lead somewhere: asking to have them looked at, and reading what is known. */
@ApplicationScoped
@Transactional
public class LinkReports {

    private final IssueRepository issues;
    private final Newsletters newsletters;
    private final LinkChecks checks;

    LinkReports(IssueRepository issues, Newsletters newsletters, LinkChecks checks) {
        this.issues = issues;
        this.newsletters = newsletters;
        this.checks = checks;
    }

    /**
     * Has all links of an issue looked at, whenever they were looked at before. The answer comes later, in {@link #get}.
     *
     * @throws rubriek.shared.Missing when the newsletter or the issue does not exist
     */
    public LinkReport ask(String newsletter, int number) {
        var links = WrittenLinks.in(
                issues.numbered(newsletters.get(newsletter), number).content());
        checks.ask(links.stream().map(WrittenLink::url).toList());
        return report(links);
    }

    /** @throws rubriek.shared.Missing when the newsletter or the issue does not exist */
    public LinkReport get(String newsletter, int number) {
        return report(WrittenLinks.in(
                issues.numbered(newsletters.get(newsletter), number).content()));
    }

    /** The issues whose links should stay good: those that were not sent. */
    List<UUID> drafts() {
        return issues.getEntityManager()
                .createQuery("select id from Issue where status <> :published order by id", UUID.class)
                .setParameter("published", IssueStatus.PUBLISHED)
                .getResultList();
    }

    /** One that was deleted meanwhile is passed over. */
    void ask(UUID issue) {
        issues.findByIdOptional(issue)
                .ifPresent(found -> checks.ask(WrittenLinks.in(found.content()).stream()
                        .map(WrittenLink::url)
                        .toList()));
    }

    private LinkReport report(List<WrittenLink> links) {
        var urls = links.stream().map(WrittenLink::url).collect(Collectors.toSet());
        var known = checks.known(urls);
        var waiting = checks.waiting(urls);
        var lines = links.stream()
                .map(link -> new LinkLine(
                        link.entry(), link.field(), link.url(), waiting.contains(link.url()), known.get(link.url())))
                .toList();
        return new LinkReport(waiting.size(), lines);
    }
}
