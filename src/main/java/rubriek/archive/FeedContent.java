package rubriek.archive;

import static rubriek.shared.Markup.escape;

import org.jspecify.annotations.Nullable;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.SectionView;
import rubriek.issue.Text;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Markdown;
import rubriek.shared.Texts;

/**
 * What an issue says, as the plain HTML that feed readers understand: headings, paragraphs and links, whole addresses, no styles.
 * It shows what the web edition shows.
 */
final class FeedContent {

    private final StringBuilder html = new StringBuilder();
    private final String readMore;

    private FeedContent(NewsletterView newsletter) {
        var label = newsletter.readMoreLabel();
        readMore =
                label != null ? label : Texts.of("archive", newsletter.locale()).get("read-more");
    }

    static String of(NewsletterView newsletter, IssueView issue) {
        var content = new FeedContent(newsletter);
        content.prose(issue.introduction(), 2);
        issue.sections().forEach(content::section);
        return content.html.toString();
    }

    private void section(SectionView section) {
        html.append("<h2>").append(escape(section.heading())).append("</h2>");
        prose(section.introduction(), 3);
        section.entries().stream().filter(e -> e.shownIn(EditionKind.WEB)).forEach(this::entry);
    }

    private void entry(Entry entry) {
        if (entry instanceof Link link) link(link);
        else if (entry instanceof Text text) prose(text.body(), 3);
    }

    private void link(Link link) {
        var title = link.title();
        if (title != null)
            html.append("<h3>")
                    .append(anchor(link.url(), title))
                    .append(source(link))
                    .append("</h3>");
        prose(link.summary(), 4);
        var url = link.url();
        var label = link.linkLabel();
        if (url != null)
            html.append("<p>")
                    .append(anchor(url, label != null ? label : readMore))
                    .append("</p>");
    }

    private static String source(Link link) {
        var source = link.source();
        return source == null ? "" : " (" + escape(source) + ")";
    }

    private static String anchor(@Nullable String url, String words) {
        return url == null ? escape(words) : "<a href=\"" + escape(url) + "\">" + escape(words) + "</a>";
    }

    private void prose(@Nullable String markdown, int firstHeading) {
        if (markdown != null) html.append(Markdown.of(markdown).html(firstHeading));
    }
}
