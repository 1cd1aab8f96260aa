package rubriek.edition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.issue.Entry;
import rubriek.issue.Link;
import rubriek.issue.SectionView;
import rubriek.issue.Text;
import rubriek.shared.Markdown;
import rubriek.shared.PlainText;

/** Writes an issue as the plain text of a mail, by the templates in {@code templates/text}. */
final class TextWriter implements Entry.Cases<Optional<String>> {

    private final Frame frame;
    private final Extent extent;

    private TextWriter(Frame frame, Extent extent) {
        this.frame = frame;
        this.extent = extent;
    }

    /** @param left how many entries of the issue the frame does not hold */
    static String write(Frame frame, Extent extent, int left) {
        var blocks = new TextWriter(frame, extent);
        return PlainText.tidy(frame.render(TextTemplates.issue(
                frame,
                PlainText.underlined(frame.issue().title(), '='),
                text(extent.introduction(frame.introduction())),
                frame.issue().sections().stream().map(blocks::section).toList(),
                MailFoot.of(frame, extent, left, new MailLook(frame.palette())))));
    }

    private TextSection section(SectionView section) {
        return new TextSection(
                PlainText.underlined(section.heading(), '-'),
                text(extent.text(section.introduction())),
                section.entries().stream()
                        .flatMap(entry -> entry.match(this).stream())
                        .toList());
    }

    @Override
    public Optional<String> link(Link link) {
        var summary = aired(text(extent.text(link.summary())));
        return Optional.of(frame.render(TextTemplates.link(frame.block(link), summary)));
    }

    @Override
    public Optional<String> article(rubriek.issue.Article article) {
        return Optional.empty();
    }

    @Override
    public Optional<String> news(rubriek.issue.News news) {
        return Optional.empty();
    }

    @Override
    public Optional<String> editorial(rubriek.issue.Editorial editorial) {
        return Optional.empty();
    }

    @Override
    public Optional<String> column(rubriek.issue.Column column) {
        return Optional.empty();
    }

    @Override
    public Optional<String> card(rubriek.issue.Card card) {
        return Optional.empty();
    }

    @Override
    public Optional<String> teaser(rubriek.issue.Teaser teaser) {
        return Optional.empty();
    }

    @Override
    public Optional<String> box(rubriek.issue.Box box) {
        return Optional.empty();
    }

    @Override
    public Optional<String> quote(rubriek.issue.Quote quote) {
        return Optional.empty();
    }

    @Override
    public Optional<String> figure(rubriek.issue.Figure figure) {
        return Optional.empty();
    }

    @Override
    public Optional<String> event(rubriek.issue.Event event) {
        return Optional.empty();
    }

    @Override
    public Optional<String> download(rubriek.issue.Download download) {
        return Optional.empty();
    }

    @Override
    public Optional<String> contact(rubriek.issue.Contact contact) {
        return Optional.empty();
    }

    @Override
    public Optional<String> text(Text text) {
        return Optional.ofNullable(text(extent.text(text.body())));
    }

    /** A summary of several blocks is parted from what follows. */
    private static @Nullable String aired(@Nullable String summary) {
        return summary != null && summary.contains("\n\n") ? summary + "\n" : summary;
    }

    private static @Nullable String text(@Nullable Markdown source) {
        return source == null ? null : source.text();
    }
}
