package rubriek.edition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Link;
import rubriek.issue.Text;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;

/** Each kind of entry as rows of the mail's table, by the fragments in {@code templates/mail}. */
final class MailBlocks implements HtmlBlocks {

    private static final int BELOW_SECTION = 3;
    private static final int BELOW_ENTRY = 4;

    private final Frame frame;
    private final Extent extent;
    private final MailLook look;

    MailBlocks(Frame frame, Extent extent, MailLook look) {
        this.frame = frame;
        this.extent = extent;
        this.look = look;
    }

    @Override
    public Optional<Markup> link(Link link) {
        var summary = html(extent.text(link.summary()), BELOW_ENTRY);
        return Optional.of(frame.markup(MailTemplates.link(frame.block(link), look, summary, extent.letters() == 0)));
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
        return Optional.ofNullable(html(extent.text(text.body()), BELOW_SECTION))
                .map(body -> frame.markup(MailTemplates.text(look, body)));
    }

    @Override
    public @Nullable Markup introduction(@Nullable String source) {
        return html(extent.text(source), BELOW_SECTION);
    }

    @Nullable
    Markup html(@Nullable Markdown text, int firstHeading) {
        return text == null ? null : text.html(firstHeading, look);
    }
}
