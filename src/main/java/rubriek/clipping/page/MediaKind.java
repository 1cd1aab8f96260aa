package rubriek.clipping.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Locale;
import java.util.regex.Pattern;

/** Whether octets are a page, whatever the server calls them. */
final class MediaKind {

    private static final int HEAD = 1024;
    private static final Pattern MARKUP = Pattern.compile(
            "(?is)^[^<]{0,200}(<!--.{0,900}?-->\\s*)*<(!doctype\\s+html|html|head|title|meta|body|\\?xml[^>]{0,200}>\\s*<(!doctype\\s+)?html)\\b.*");

    private MediaKind() {}

    static boolean isPage(PageSource source) {
        var type = source.contentType().replaceFirst("(?s);.*", "").strip().toLowerCase(Locale.ROOT);
        var head = new String(source.body(), 0, Math.min(source.body().length, HEAD), ISO_8859_1);
        if (type.equals("text/html") || type.equals("application/xhtml+xml")) return !isBinary(head);
        var unsaid = type.isEmpty() || type.equals("text/plain") || type.equals("application/octet-stream");
        return unsaid && MARKUP.matcher(head).matches();
    }

    /** UTF-16 has its zeros beside letters; it says so by its mark. */
    private static boolean isBinary(String head) {
        if (head.startsWith("\u00FE\u00FF") || head.startsWith("\u00FF\u00FE")) return false;
        return head.startsWith("%PDF-")
                || head.startsWith("PK\u0003\u0004")
                || head.startsWith("GIF8")
                || head.startsWith("\u00FF\u00D8\u00FF")
                || head.startsWith("\u0089PNG")
                || head.indexOf('\0') >= 0;
    }
}
