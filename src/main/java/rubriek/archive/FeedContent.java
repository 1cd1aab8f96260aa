package rubriek.archive;

import static java.util.stream.Collectors.joining;
import static rubriek.shared.Markup.escape;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rubriek.edition.EventDates;
import rubriek.issue.Article;
import rubriek.issue.Box;
import rubriek.issue.Card;
import rubriek.issue.Column;
import rubriek.issue.Contact;
import rubriek.issue.ContactPerson;
import rubriek.issue.Download;
import rubriek.issue.EditionKind;
import rubriek.issue.Editorial;
import rubriek.issue.Entry;
import rubriek.issue.Event;
import rubriek.issue.Figure;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.News;
import rubriek.issue.Quote;
import rubriek.issue.SectionView;
import rubriek.issue.Signature;
import rubriek.issue.Teaser;
import rubriek.issue.Text;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Markdown;
import rubriek.shared.Texts;

/**
 * What an issue says, as the plain HTML that feed readers understand: headings, paragraphs and links, whole addresses, no styles.
 * It shows what the web edition shows.
 *
 * @param readMore what the link below a summary is called
 * @param moments when events are, in words
 * @param references where those in a text lead, and what they are called
 */
record FeedContent(String readMore, EventDates moments, Markdown.Styles references) implements Entry.Cases<String> {

    /** Where a note is defined; in front of the colon, as it is called. */
    private static final Pattern NOTE = Pattern.compile("(?m)^ {0,3}(\\[\\^[^]]+]):");

    private static final int BELOW_TITLE = 2;
    private static final int BELOW_SECTION = 3;
    private static final int BELOW_ENTRY = 4;

    static String of(NewsletterView newsletter, IssueView issue, Markdown.Styles references) {
        var label = newsletter.readMoreLabel();
        var content = new FeedContent(
                label != null ? label : Texts.of("archive", newsletter.locale()).get("read-more"),
                EventDates.of(newsletter),
                references);
        return content.prose(issue.introduction(), BELOW_TITLE)
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
        return heading + prose(link.summary(), BELOW_ENTRY) + more(link.url(), link.linkLabel());
    }

    @Override
    public String article(Article article) {
        return titled(article.title())
                + prose(article.lead(), BELOW_ENTRY)
                + prose(body(article), BELOW_ENTRY)
                + prose(article.footnotes(), BELOW_ENTRY)
                + prose(article.furtherReading(), BELOW_ENTRY);
    }

    @Override
    public String news(News news) {
        return titled(news.title()) + prose(news.lead(), BELOW_ENTRY) + prose(news.body(), BELOW_ENTRY);
    }

    @Override
    public String editorial(Editorial editorial) {
        return titled(editorial.title()) + prose(editorial.body(), BELOW_ENTRY) + signed(editorial.signature());
    }

    @Override
    public String column(Column column) {
        return titled(column.title()) + prose(column.body(), BELOW_ENTRY) + signed(column.signature());
    }

    @Override
    public String card(Card card) {
        return heading(card.url(), card.title()) + prose(card.lead(), BELOW_ENTRY);
    }

    @Override
    public String teaser(Teaser teaser) {
        return heading(teaser.url(), teaser.title())
                + prose(teaser.text(), BELOW_ENTRY)
                + more(teaser.url(), teaser.label());
    }

    @Override
    public String box(Box box) {
        return titled(box.title()) + prose(box.body(), BELOW_ENTRY);
    }

    @Override
    public String quote(Quote quote) {
        return quote.text() == null ? "" : "<blockquote><p>" + escape(quote.text()) + "</p></blockquote>";
    }

    @Override
    public String figure(Figure figure) {
        var image = figure.image();
        var picture = image == null || image.url() == null
                ? ""
                : "<p><img src=\"" + escape(image.url()) + "\" alt=\"" + escape(image.altText()) + "\"></p>";
        return picture + prose(figure.caption(), BELOW_ENTRY);
    }

    @Override
    public String event(Event event) {
        return heading(event.url(), event.title()) + when(event) + prose(event.body(), BELOW_ENTRY);
    }

    @Override
    public String download(Download download) {
        return download.title() == null ? "" : "<p>" + anchor(download.url(), download.title()) + "</p>";
    }

    @Override
    public String contact(Contact contact) {
        return Objects.requireNonNullElse(contact.people(), List.<ContactPerson>of()).stream()
                .map(FeedContent::person)
                .collect(joining());
    }

    @Override
    public String text(Text text) {
        return prose(text.body(), BELOW_SECTION);
    }

    /** Without the calls of notes that a field of its own defines: here that is a text by itself, and they would stand as typed. */
    private static @Nullable String body(Article article) {
        var body = article.body();
        var notes = article.footnotes();
        if (body == null || notes == null) return body;
        return NOTE.matcher(notes).results().map(note -> note.group(1)).reduce(body, FeedContent::without);
    }

    /** A note of that name which the text itself defines stays one. */
    private static String without(String text, String call) {
        var typed = Pattern.quote(call);
        return text.replaceAll("(?im)(?!^" + typed + ":)" + typed, "");
    }

    private String more(@Nullable String url, @Nullable String label) {
        return url == null ? "" : "<p>" + anchor(url, label != null ? label : readMore) + "</p>";
    }

    private static String titled(@Nullable String title) {
        return heading(null, title);
    }

    private static String heading(@Nullable String url, @Nullable String title) {
        return title == null ? "" : "<h3>" + anchor(url, title) + "</h3>";
    }

    private static String signed(@Nullable Signature signature) {
        if (signature == null) return "";
        var role = signature.role() == null ? "" : ", " + signature.role();
        return "<p>— " + escape(signature.name() + role) + "</p>";
    }

    private String when(Event event) {
        var facts = Stream.of(moments.of(event), event.place(), event.organiser())
                .filter(Objects::nonNull)
                .collect(joining(" · "));
        return facts.isEmpty() ? "" : "<p>" + escape(facts) + "</p>";
    }

    private static String person(ContactPerson person) {
        var words = Stream.of(person.name(), person.role(), person.email(), person.phone())
                .filter(Objects::nonNull)
                .collect(joining(", "));
        return "<p>" + escape(words) + "</p>";
    }

    private static String source(Link link) {
        var source = link.source();
        return source == null ? "" : " (" + escape(source) + ")";
    }

    private static String anchor(@Nullable String url, String words) {
        return url == null ? escape(words) : "<a href=\"" + escape(url) + "\">" + escape(words) + "</a>";
    }

    private String prose(@Nullable String markdown, int firstHeading) {
        return markdown == null
                ? ""
                : Markdown.of(markdown).html(firstHeading, references).toString();
    }
}
