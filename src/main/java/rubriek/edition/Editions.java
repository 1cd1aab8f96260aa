package rubriek.edition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import rubriek.edition.print.PdfRenderer;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Links;

/**
 * Making editions of issues. Nothing is read or kept here: an edition follows from the newsletter, the issue and our public
 * addresses, so that a preview, a test mail and the real one are the same bytes.
 */
@ApplicationScoped
public class Editions {

    private final MailWriter mail;
    private final WebWriter web;
    private final PaperWriter paper;

    Editions(Links links, PdfRenderer renderer) {
        mail = new MailWriter(links);
        web = new WebWriter(links);
        paper = new PaperWriter(links, renderer);
    }

    public MailEdition mail(NewsletterView newsletter, IssueView issue) {
        return mail.write(newsletter, issue);
    }

    public WebEdition web(NewsletterView newsletter, IssueView issue) {
        return web.write(newsletter, issue);
    }

    public PrintEdition print(NewsletterView newsletter, IssueView issue) {
        return paper.write(newsletter, issue);
    }

    /** A moment as the day that stands for {@link Personal#SINCE}, in the newsletter's language and time zone: "3 maart 2021". */
    public String since(NewsletterView newsletter, Instant moment) {
        return Dates.inWords(moment.atZone(newsletter.zone()).toLocalDate(), newsletter.locale());
    }
}
