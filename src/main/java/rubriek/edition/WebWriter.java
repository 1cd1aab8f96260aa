package rubriek.edition;

import org.jspecify.annotations.Nullable;
import rubriek.edition.Setting.Manner;
import rubriek.issue.EditionKind;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Inserts;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;

/** Writes an issue as a page, by the templates in {@code templates/web}. */
final class WebWriter {

    private final Links links;

    WebWriter(Links links) {
        this.links = links;
    }

    WebEdition write(NewsletterView newsletter, IssueView issue, MediaShelf media) {
        var frame = Frame.of(newsletter, issue, EditionKind.WEB, links, media);
        var style = frame.markup(WebTemplates.style(frame.palette(), frame.theme()));
        var html = frame.render(WebTemplates.issue(frame, page(frame, style)));
        return new WebEdition(html, Sha256.source(style.toString()));
    }

    private static WebPage page(Frame frame, Markup style) {
        var setting = new WebSetting(frame);
        return new WebPage(
                style,
                Markup.ofJson(StructuredData.of(frame)),
                Preheader.of(frame.issue()),
                day(frame),
                prose(frame.introduction(), setting),
                HtmlSection.allOf(frame.issue(), new Blocks(frame, setting)),
                prose(frame.newsletter().colophon(), setting));
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
