package rubriek.edition;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import rubriek.issue.IssueView;
import rubriek.issue.markdown.MarkdownIssue;
import rubriek.newsletter.NewsletterView;

/** Issues as files to take elsewhere, with all that they hold: also what an edition hides. */
@ApplicationScoped
public class Exports {

    /** The issue as Markdown, which import reads back without loss. */
    public MarkdownFile markdown(NewsletterView newsletter, IssueView issue) {
        var words = MessageBundles.get(EditionMessages.class, Localized.Literal.of(newsletter.language()));
        var readMore = Objects.requireNonNullElseGet(newsletter.readMoreLabel(), words::readMore);
        var text = MarkdownIssue.of(newsletter.title(), readMore, issue).text();
        return new MarkdownFile(text, Sha256.hex(text));
    }

    /**
     * An issue in one Markdown file.
     *
     * @param hash SHA-256 of the text, in lower-case hexadecimal
     */
    public record MarkdownFile(String text, String hash) {}
}
