package rubriek.edition;

import java.util.List;
import rubriek.edition.Setting.Manner;
import rubriek.issue.EditionKind;
import rubriek.issue.IssueView;
import rubriek.newsletter.NewsletterView;
import rubriek.shared.Inserts;
import rubriek.shared.Links;

/**
 * Writes an issue as a mail. One that would be clipped is written again with less: first with the beginnings of its texts, then with
 * titles alone, at last with as many entries as fit; the text part follows the HTML (P-01).
 */
final class MailWriter {

    private static final List<Extent> SHORTER = List.of(Extent.BRIEF, Extent.TITLES);

    private final Links links;

    MailWriter(Links links) {
        this.links = links;
    }

    MailEdition write(NewsletterView newsletter, IssueView issue, MediaShelf media) {
        var frame = Frame.of(newsletter, issue, EditionKind.MAIL, links, media);
        var whole = html(frame, Extent.WHOLE);
        var wholeSize = MailSize.encoded(whole);
        if (MailSize.fits(wholeSize)) return edition(frame, Extent.WHOLE, whole, wholeSize);
        for (var extent : SHORTER) {
            var html = html(frame, extent);
            if (MailSize.fits(html)) return edition(frame, extent, html, wholeSize);
        }
        return withAsManyEntriesAsFit(frame, wholeSize);
    }

    /** The mail at this length, whether it would fit or not. */
    static MailEdition write(NewsletterView newsletter, IssueView issue, Links links, MediaShelf media, Extent extent) {
        var frame = Frame.of(newsletter, issue, EditionKind.MAIL, links, media);
        var html = html(frame, extent);
        return edition(frame, extent, html, MailSize.encoded(html));
    }

    private static MailEdition withAsManyEntriesAsFit(Frame frame, int wholeSize) {
        var most = 0;
        var tooMany = entries(frame.issue());
        while (tooMany - most > 1) {
            var middle = (most + tooMany) / 2;
            if (MailSize.fits(html(frame, Extent.TITLES.first(middle)))) most = middle;
            else tooMany = middle;
        }
        var extent = Extent.TITLES.first(most);
        return edition(frame, extent, html(frame, extent), wholeSize);
    }

    private static MailEdition edition(Frame frame, Extent extent, String html, int wholeSize) {
        var text = TextWriter.write(frame.with(extent.of(frame.issue())), extent, left(frame, extent));
        return new MailEdition(frame.issue().subject(), html, text, !extent.whole(), wholeSize);
    }

    private static String html(Frame whole, Extent extent) {
        var frame = whole.with(extent.of(whole.issue()));
        var look = new MailLook(frame);
        var setting = new MailSetting(frame, extent, look);
        var introduction = extent.introduction(frame);
        return frame.render(MailTemplates.issue(
                frame,
                look,
                Preheader.of(frame.issue()),
                introduction == null
                        ? null
                        : setting.set(introduction, Manner.below(Blocks.TITLE), Inserts.none())
                                .markup(),
                HtmlSection.allOf(frame.issue(), new Blocks(frame, setting)),
                MailFoot.of(frame, extent, left(whole, extent), look)));
    }

    private static int left(Frame whole, Extent extent) {
        return Math.max(0, entries(whole.issue()) - extent.entries());
    }

    private static int entries(IssueView issue) {
        return issue.sections().stream().mapToInt(s -> s.entries().size()).sum();
    }
}
