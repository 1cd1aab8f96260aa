package rubriek.edition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.edition.Setting.Manner;
import rubriek.issue.EditionKind;
import rubriek.issue.Entry;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Inserts;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;

/** Writes an issue as a page, and its long pieces as pages of their own, by the templates in {@code templates/web}. */
final class WebWriter {

    private final Links links;

    WebWriter(Links links) {
        this.links = links;
    }

    WebEdition write(NewsletterView newsletter, IssueView issue, MediaShelf media) {
        var frame = Frame.of(newsletter, issue, EditionKind.WEB, links, media);
        var style = style(frame);
        var html = frame.render(WebTemplates.issue(frame, page(frame, style)));
        return new WebEdition(html, Sha256.source(style.toString()), frame.at().issue());
    }

    /** @return nothing when no such entry is shown on the web, or it has no page of its own */
    Optional<WebEdition> writePiece(NewsletterView newsletter, IssueView issue, String id, MediaShelf media) {
        var frame = Frame.of(newsletter, issue, EditionKind.WEB, links, media);
        var pieces = Pieces.of(issue, frame.at());
        return pieces.find(id).map(piece -> write(piece, pieces, frame));
    }

    private static WebEdition write(Entry entry, Pieces pieces, Frame ofIssue) {
        var frame = ofIssue.seeing(Places.around(entry, pieces, ofIssue.at()));
        var blocks = new Blocks(frame, new WebSetting(frame, Blocks.TITLE));
        var text = entry.match(blocks).orElseThrow().markup();
        var piece = PiecePage.of(entry, text, pieces, frame);
        var style = style(frame);
        var page = page(style, PieceData.of(entry, piece, frame), piece.description(), frame);
        return new WebEdition(
                frame.render(WebTemplates.piece(frame, page, piece)), Sha256.source(style.toString()), piece.address());
    }

    private static Markup style(Frame frame) {
        return frame.markup(WebTemplates.style(frame.palette(), frame.theme()));
    }

    private static WebPage page(Frame frame, Markup style) {
        var setting = new WebSetting(frame, Blocks.ENTRY);
        return new WebPage(
                style,
                Markup.ofJson(StructuredData.of(frame)),
                Preheader.of(frame.issue()),
                frame.picture(frame.issue().cover()),
                day(frame),
                prose(frame.introduction(), setting),
                HtmlSection.allOf(frame.issue(), new Blocks(frame, setting)),
                prose(frame.newsletter().colophon(), setting));
    }

    /** The frame of a page on which one piece stands. */
    private static WebPage page(Markup style, Markup data, String description, Frame frame) {
        var colophon = prose(frame.newsletter().colophon(), new WebSetting(frame, Blocks.ENTRY));
        return new WebPage(style, data, description, null, day(frame), null, List.of(), colophon);
    }

    private static WebPage.@Nullable Day day(Frame frame) {
        var published = frame.issue().publishedAt();
        if (published == null) return null;
        var day = published.atZone(frame.newsletter().zone()).toLocalDate();
        return new WebPage.Day(day.toString(), frame.date(day));
    }

    private static @Nullable Markup prose(@Nullable String source, Setting setting) {
        if (source == null || source.isBlank()) return null;
        return setting.set(Markdown.of(source), Manner.below(Blocks.TITLE), Inserts.none())
                .markup();
    }
}
