package rubriek.archive;

import static java.util.stream.Collectors.joining;
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
 *
 * @param readMore what the link below a summary is called
 */
record FeedContent(String readMore) implements Entry.Cases<String> {

    private static final int BELOW_TITLE = 2;
    private static final int BELOW_SECTION = 3;
    private static final int BELOW_ENTRY = 4;

    static String of(NewsletterView newsletter, IssueView issue) {
        var label = newsletter.readMoreLabel();
        var content = new FeedContent(
                label != null ? label : Texts.of("archive", newsletter.locale()).get("read-more"));
        return prose(issue.introduction(), BELOW_TITLE)
                + issue.shownIn(EditionKind.WEB).sections().stream()
                        .map(content::section)
                        .collect(joining());
    }

    private String section(SectionView section) {
        return "<h2>" + escape(section.heading()) + "</h2>"
                + prose(section.introduction(), BELOW_SECTION)
                + section.entries().stream().map(entry -> entry.match(this)).collect(joining());
    }

    @Override
    public String link(Link link) {
        var title = link.title();
        var heading = title == null ? "" : "<h3>" + anchor(link.url(), title) + source(link) + "</h3>";
        return heading + prose(link.summary(), BELOW_ENTRY) + more(link);
    }

    @Override
    public String article(rubriek.issue.Article article) {
        return "";
    }

    @Override
    public String news(rubriek.issue.News news) {
        return "";
    }

    @Override
    public String editorial(rubriek.issue.Editorial editorial) {
        return "";
    }

    @Override
    public String column(rubriek.issue.Column column) {
        return "";
    }

    @Override
    public String card(rubriek.issue.Card card) {
        return "";
    }

    @Override
    public String teaser(rubriek.issue.Teaser teaser) {
        return "";
    }

    @Override
    public String box(rubriek.issue.Box box) {
        return "";
    }

    @Override
    public String quote(rubriek.issue.Quote quote) {
        return "";
    }

    @Override
    public String figure(rubriek.issue.Figure figure) {
        return "";
    }

    @Override
    public String event(rubriek.issue.Event event) {
        return "";
    }

    @Override
    public String download(rubriek.issue.Download download) {
        return "";
    }

    @Override
    public String contact(rubriek.issue.Contact contact) {
        return "";
    }

    @Override
    public String text(Text text) {
        return prose(text.body(), BELOW_SECTION);
    }

    private String more(Link link) {
        var label = link.linkLabel();
        return link.url() == null ? "" : "<p>" + anchor(link.url(), label != null ? label : readMore) + "</p>";
    }

    private static String source(Link link) {
        var source = link.source();
        return source == null ? "" : " (" + escape(source) + ")";
    }

    private static String anchor(@Nullable String url, String words) {
        return url == null ? escape(words) : "<a href=\"" + escape(url) + "\">" + escape(words) + "</a>";
    }

    private static String prose(@Nullable String markdown, int firstHeading) {
        return markdown == null ? "" : Markdown.of(markdown).html(firstHeading).toString();
    }
}
