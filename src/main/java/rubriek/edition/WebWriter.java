package rubriek.edition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.issue.EditionKind;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.Text;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;

/** Writes an issue as a page, by the templates in {@code templates/web}. */
final class WebWriter {

    private static final int BELOW_TITLE = 2;
    private static final int BELOW_SECTION = 3;
    private static final int BELOW_ENTRY = 4;

    private final Links links;

    WebWriter(Links links) {
        this.links = links;
    }

    WebEdition write(NewsletterView newsletter, IssueView issue) {
        var frame = Frame.of(newsletter, issue, EditionKind.WEB, links);
        var style = frame.markup(WebTemplates.style(frame.palette()));
        var html = frame.render(WebTemplates.issue(frame, page(frame, style)));
        return new WebEdition(html, Sha256.source(style.toString()));
    }

    private static WebPage page(Frame frame, Markup style) {
        var blocks = new Blocks(frame);
        return new WebPage(
                style,
                Markup.ofJson(StructuredData.of(frame)),
                Preheader.of(frame.issue()),
                day(frame),
                html(frame.introduction(), BELOW_TITLE),
                HtmlSection.allOf(frame.issue(), blocks),
                html(frame.newsletter().colophon(), BELOW_TITLE));
    }

    private static WebPage.@Nullable Day day(Frame frame) {
        var published = frame.issue().publishedAt();
        if (published == null) return null;
        var day = published.atZone(frame.newsletter().zone()).toLocalDate();
        return new WebPage.Day(day.toString(), frame.date(day));
    }

    private static @Nullable Markup html(@Nullable String source, int firstHeading) {
        return source == null || source.isBlank() ? null : Markdown.of(source).html(firstHeading);
    }

    private record Blocks(Frame frame) implements HtmlBlocks {

        @Override
        public @Nullable Markup introduction(@Nullable String source) {
            return html(source, BELOW_SECTION);
        }

        @Override
        public Optional<Markup> link(Link link) {
            return Optional.of(frame.markup(WebTemplates.link(frame.block(link), html(link.summary(), BELOW_ENTRY))));
        }

        @Override
        public Optional<Markup> article(rubriek.issue.Article article) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> news(rubriek.issue.News news) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> editorial(rubriek.issue.Editorial editorial) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> column(rubriek.issue.Column column) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> card(rubriek.issue.Card card) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> teaser(rubriek.issue.Teaser teaser) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> box(rubriek.issue.Box box) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> quote(rubriek.issue.Quote quote) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> figure(rubriek.issue.Figure figure) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> event(rubriek.issue.Event event) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> download(rubriek.issue.Download download) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> contact(rubriek.issue.Contact contact) {
            return Optional.empty();
        }

        @Override
        public Optional<Markup> text(Text text) {
            var anchor = text.id() == null ? null : Links.anchor(text.id());
            var body = Markdown.of(text.body()).html(BELOW_SECTION);
            return Optional.of(frame.markup(WebTemplates.text(anchor, body)));
        }
    }
}
