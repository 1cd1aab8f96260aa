package rubriek.web.site;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/**
 * HTML that was made to be read elsewhere, such as a mail, shown in a frame of ours: it runs nothing, has no origin, loads nothing
 * but pictures, and stays in no cache (S-03). Its links work, each in a window of its own.
 */
final class ForeignHtml {

    /** What the frame allows, on top of what the answer itself allows: following a link into a new, unfettered window. */
    static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    private static final String POLICY = "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'; "
            + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox " + SANDBOX;

    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);

    private ForeignHtml() {}

    static Response answer(String html) {
        return Response.ok(opensElsewhere(html), MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store, private")
                .build();
    }

    /** A link of the mail would otherwise open inside the frame, where our own pages refuse to be shown. */
    private static String opensElsewhere(String html) {
        return HEAD.matcher(html).replaceFirst("$0<base target=\"_blank\">");
    }
}
