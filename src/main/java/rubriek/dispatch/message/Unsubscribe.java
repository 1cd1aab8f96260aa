package rubriek.dispatch.message;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one reader leaves one list (RFC 8058, 2369): the link that a mail program posts to, and a mail address beside it.
 *
 * @param link {@code https} ({@code http} only serves a trial on one's own machine), with the reader's token
 * @param mail a {@code mailto:} with the reader's token, or none
 */
public record Unsubscribe(URI link, @Nullable URI mail) {

    public Unsubscribe {
        if (!link.toString().matches("https?://.+"))
            throw new IllegalArgumentException("an unsubscribe link starts with https:");
        if (mail != null && !mail.toString().startsWith("mailto:"))
            throw new IllegalArgumentException("an unsubscribe mail address starts with mailto:");
    }

    /** All ways, the link first: it is the one that most programs use. */
    List<URI> ways() {
        return mail == null ? List.of(link) : List.of(link, mail);
    }
}
