package rubriek.edition;

import org.jspecify.annotations.Nullable;
import rubriek.shared.Markdown;
import rubriek.shared.Markup;

/**
 * What ends a mail: what was left out, who publishes it, and how to leave.
 *
 * @param shortened whether the issue stands here in a short version
 * @param left how many entries do not stand here
 * @param unsubscribe the mark of the reader's own address
 * @param since the mark of the day of signing up
 */
record MailFoot(
        boolean shortened, int left, @Nullable Markdown colophon, MailLook look, String unsubscribe, String since) {

    static MailFoot of(Frame frame, Extent extent, int left, MailLook look) {
        return new MailFoot(
                !extent.whole(),
                left,
                extent.text(frame.newsletter().colophon(), frame),
                look,
                Personal.UNSUBSCRIBE.mark(),
                Personal.SINCE.mark());
    }

    /** What separates a signature from a text (RFC 3676 section 4.3): its blank would not survive in a template. */
    public String separator() {
        return "-- ";
    }

    @Nullable
    public Markup colophonHtml() {
        return colophon == null ? null : colophon.html(2, look);
    }

    @Nullable
    public String colophonText() {
        return colophon == null ? null : colophon.text();
    }
}
