package rubriek.dispatch.message;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One issue in one language, encoded: made once, then asked for each reader's copy. {@code multipart/alternative} with the text
 * first, both parts in quoted-printable, all of it ASCII. Immutable, for any number of threads, and a pure function: the same
 * draft and copy make the same bytes.
 */
public final class MessageTemplate {

    /** Two signatures have room beside it below 10,000 (H-14). */
    private static final int LARGEST_HEAD = 7_600;

    private final MessageDraft draft;
    private final Part text;
    private final Part html;
    private final byte[] sender;
    private final byte[] subject;
    private final byte[] rest;
    private final byte[] beforeText;
    private final byte[] beforeHtml;
    private final byte[] end;

    /**
     * @throws IllegalArgumentException when a placeholder is unknown, never ends or never began, when a header's value holds a
     *     control character, or when it is too long
     */
    public MessageTemplate(MessageDraft draft) {
        this.draft = draft;
        text = Part.ofText(draft.text());
        html = Part.ofHtml(draft.html());
        sender = sender(draft);
        subject = new HeaderWriter().unstructured("Subject", draft.subject()).toBytes();
        var boundary = boundary(draft);
        beforeText = ascii(partHead(boundary, "plain"));
        rest = concat(concat(head(draft, boundary), ascii("\r\n")), beforeText);
        beforeHtml = ascii("\r\n" + partHead(boundary, "html"));
        end = ascii("\r\n--" + boundary + "--\r\n");
    }

    /** The placeholders that every copy needs a value for. */
    public Set<Placeholder> placeholders() {
        var all = text.placeholders();
        all.addAll(html.placeholders());
        return all;
    }

    /** Octets of the HTML part as it travels, without any reader's values. */
    public int htmlSize() {
        return html.size();
    }

    /** The octets that the body of every copy begins with: all that stands before the first value of a reader's own. */
    public byte[] bodyStart() {
        return concat(beforeText, text.start());
    }

    /**
     * The whole message for one reader, with CRLF line ends.
     *
     * @throws IllegalArgumentException when the copy lacks a value, holds a control character, or comes without the way to leave
     *     that a list's mail must have
     */
    public byte[] splice(Copy copy) {
        var out = new Octets(rest.length + text.size() + html.size() + 4_096);
        head(copy, out);
        text.splice(copy.values(), out);
        out.add(beforeHtml);
        html.splice(copy.values(), out);
        return out.add(end).toArray();
    }

    /** The text of {@link #splice}, before it is encoded. */
    public String text(Copy copy) {
        return text.read(draft.text(), copy.values());
    }

    /** The HTML of {@link #splice}, before it is encoded. */
    public String html(Copy copy) {
        return html.read(draft.html(), copy.values());
    }

    private void head(Copy copy, Octets out) {
        out.add(new HeaderWriter().tokens("Date", rfc5322(copy.date())).toBytes());
        out.add(sender);
        out.add(new HeaderWriter().mailbox("To", copy.to()).toBytes());
        out.add(subject);
        var own = new HeaderWriter().messageId("Message-ID", copy.messageId());
        if (draft.list() != null) unsubscribe(copy, own);
        out.add(own.toBytes());
        out.add(rest);
        if (out.length() > LARGEST_HEAD) throw new IllegalArgumentException("the header is too long");
    }

    private static void unsubscribe(Copy copy, HeaderWriter out) {
        var way = copy.unsubscribe();
        if (way == null) throw new IllegalArgumentException("a copy that nobody could unsubscribe from");
        out.uris("List-Unsubscribe", way.ways());
        out.tokens("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private static byte[] sender(MessageDraft draft) {
        var out = new HeaderWriter().mailbox("From", draft.from());
        if (draft.replyTo() != null) out.mailbox("Reply-To", draft.replyTo());
        return out.toBytes();
    }

    private static byte[] head(MessageDraft draft, String boundary) {
        var out = new HeaderWriter();
        if (draft.list() != null) list(draft.list(), out);
        else out.tokens("Auto-Submitted", "auto-generated").tokens("X-Auto-Response-Suppress", "All");
        return out.tokens("MIME-Version", "1.0")
                .tokens("Content-Language", draft.language())
                .tokens("Content-Type", "multipart/alternative; boundary=\"" + boundary + '"')
                .toBytes();
    }

    private static void list(ListHeaders list, HeaderWriter out) {
        out.named("List-Id", list.name(), list.id());
        uri(out, "List-Help", list.help());
        uri(out, "List-Archive", list.archive());
        uri(out, "List-Owner", list.owner());
        uri(out, "List-Subscribe", list.subscribe());
        out.tokens("List-Post", "NO")
                .tokens("Feedback-ID", list.feedbackId())
                .tokens(
                        list.automatic() ? "Auto-Submitted" : "Precedence",
                        list.automatic() ? "auto-generated" : "bulk")
                .tokens("X-Auto-Response-Suppress", "OOF, AutoReply");
    }

    private static void uri(HeaderWriter out, String name, @Nullable URI uri) {
        if (uri != null) out.uris(name, List.of(uri));
    }

    private static String partHead(String boundary, String kind) {
        return "--" + boundary + "\r\nContent-Type: text/" + kind
                + "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n";
    }

    /** {@code =_} cannot occur in quoted-printable (RFC 2045 section 6.7); the rest only tells messages apart. */
    private static String boundary(MessageDraft draft) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : List.of(draft.subject(), draft.text(), draft.html()))
                digest.update((part + '\0').getBytes(UTF_8));
            return "=_" + HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** RFC 5322 section 3.3, whatever the machine's language; {@code GMT} is its obsolete name for zero. */
    private static String rfc5322(OffsetDateTime date) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(date).replace("GMT", "+0000");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        return new Octets(first.length + second.length).add(first).add(second).toArray();
    }
}
