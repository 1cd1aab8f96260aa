package rubriek.edition;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.edition.print.PdfRenderer;
import rubriek.edition.print.PrintPage;
import rubriek.issue.EditionKind;
import rubriek.issue.IssueView;
import rubriek.issue.Link;
import rubriek.issue.Text;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;

/** Writes an issue for paper, by the templates in {@code templates/print}. */
final class PaperWriter {

    private static final int BELOW_TITLE = 2;
    private static final int BELOW_SECTION = 3;
    private static final int BELOW_ENTRY = 4;

    private final Links links;
    private final PdfRenderer renderer;
    private final Shelf shelf = new Shelf();

    PaperWriter(Links links, PdfRenderer renderer) {
        this.links = links;
        this.renderer = renderer;
    }

    PrintEdition write(NewsletterView newsletter, IssueView issue) {
        var frame = Frame.of(newsletter, issue, EditionKind.PRINT, links);
        var html = html(frame);
        var page = new PrintPage(html, Map.of(), about(frame));
        var hash = Sha256.hex(html, page.about().toString());
        return new PrintEdition(hash, () -> shelf.get(hash, () -> renderer.render(page)));
    }

    private static String html(Frame frame) {
        var blocks = new Blocks(frame);
        return frame.render(PrintTemplates.issue(
                frame,
                frame.markup(PrintTemplates.style(frame.palette().accent())),
                html(frame.introduction(), BELOW_TITLE),
                HtmlSection.allOf(frame.issue(), blocks),
                html(frame.newsletter().colophon(), BELOW_TITLE)));
    }

    private static PrintPage.About about(Frame frame) {
        var newsletter = frame.newsletter();
        return new PrintPage.About(
                newsletter.language(),
                newsletter.title() + " – " + frame.issue().title(),
                newsletter.publisher().name(),
                Preheader.of(frame.issue()),
                date(frame.issue()));
    }

    private static Instant date(IssueView issue) {
        return issue.publishedAt() == null ? issue.updatedAt() : issue.publishedAt();
    }

    private static @Nullable Markup html(@Nullable String source, int firstHeading) {
        if (source == null || source.isBlank()) return null;
        return Markdown.of(source).html(firstHeading, OnPaper.STYLES);
    }

    /** Behind a link in running text stands its address, as a footnote. */
    private enum OnPaper implements Markdown.Styles {
        STYLES;

        @Override
        public String of(String element) {
            return "";
        }

        @Override
        public String note(String address) {
            return LinkBlock.printed(address);
        }
    }

    private record Blocks(Frame frame) implements HtmlBlocks {

        @Override
        public @Nullable Markup introduction(@Nullable String source) {
            return html(source, BELOW_SECTION);
        }

        @Override
        public Optional<Markup> link(Link link) {
            return Optional.of(frame.markup(PrintTemplates.link(frame.block(link), html(link.summary(), BELOW_ENTRY))));
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
            return Optional.ofNullable(html(text.body(), BELOW_SECTION))
                    .map(body -> frame.markup(PrintTemplates.text(body)));
        }
    }
}
