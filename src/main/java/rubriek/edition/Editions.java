package rubriek.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import rubriek.edition.print.PdfRenderer;
import rubriek.issue.EditionKind;
import rubriek.issue.IssueView;
import rubriek.media.Media;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Links;
import rubriek.shared.Markdown;

/**
 * Making editions of issues. An edition follows from the newsletter (as it stood when the issue was published), the issue, the pictures
 * and files that they show and our public addresses, so that a preview, a test mail and the real one are the same bytes. Those
 * media are looked up first; nothing else is read, and nothing is kept but the last documents that were printed.
 */
@ApplicationScoped
public class Editions {

    private final MailWriter mail;
    private final WebWriter web;
    private final PaperWriter paper;

    private final Media media;
    private final Links links;

    Editions(Links links, PdfRenderer renderer, Media media) {
        mail = new MailWriter(links);
        web = new WebWriter(links);
        paper = new PaperWriter(links, renderer, media::picture);
        this.media = media;
        this.links = links;
    }

    /** Who publishes, and where they are reached, is told as of today: a mail says so of whoever sends it (G-02). */
    public MailEdition mail(NewsletterView newsletter, IssueView issue) {
        var its = issue.publishedBy(newsletter).by(newsletter.publisher());
        return mail.write(its, issue, shelf(its, issue));
    }

    public WebEdition web(NewsletterView newsletter, IssueView issue) {
        var its = issue.publishedBy(newsletter);
        return web.write(its, issue, shelf(its, issue));
    }

    /** The page of one entry; nothing when it is not shown on the web, or is too short to have a page of its own. */
    public Optional<WebEdition> piece(NewsletterView newsletter, IssueView issue, String id) {
        var its = issue.publishedBy(newsletter);
        return web.writePiece(its, issue, id, shelf(its, issue));
    }

    public PrintEdition print(NewsletterView newsletter, IssueView issue) {
        return print(newsletter, issue, Paper.A4);
    }

    public PrintEdition print(NewsletterView newsletter, IssueView issue, Paper size) {
        var its = issue.publishedBy(newsletter);
        return paper.write(its, issue, shelf(its, issue), size);
    }

    /** The issue as a magazine: cover, contents, pieces in columns. */
    public PrintEdition magazine(NewsletterView newsletter, IssueView issue) {
        var its = issue.publishedBy(newsletter);
        return paper.writeMagazine(its, issue, shelf(its, issue));
    }

    /** The characters of the issue that no typeface for paper has, each once: a PDF shows a box for them. */
    public List<String> unprintable(NewsletterView newsletter, IssueView issue) {
        var its = issue.publishedBy(newsletter);
        return paper.unprintable(its, issue, shelf(its, issue));
    }

    private MediaShelf shelf(NewsletterView newsletter, IssueView issue) {
        var shown = new HashSet<>(issue.media());
        newsletter
                .brand()
                .pictures()
                .flatMap(address -> links.medium(address).stream())
                .forEach(shown::add);
        return shown.isEmpty() ? MediaShelf.EMPTY : new MediaShelf(media.among(newsletter.id(), shown));
    }

    /**
     * For a text of an issue that is shown outside of its editions: where its references lead, on the web, and what they are called. What
     * the web does not show is not referred to.
     *
     * @param issue whole
     */
    public Markdown.Styles references(NewsletterView newsletter, IssueView issue) {
        var its = issue.publishedBy(newsletter);
        return ProseStyles.plain(Frame.of(its, issue, EditionKind.MAIL, links, MediaShelf.EMPTY));
    }

    /** A moment as the day that stands for {@link Personal#SINCE}, in the newsletter's language and time zone: "3 maart 2021". */
    public String since(NewsletterView newsletter, Instant moment) {
        return Dates.inWords(moment.atZone(newsletter.zone()).toLocalDate(), newsletter.locale());
    }
}
