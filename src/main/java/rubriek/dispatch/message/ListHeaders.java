package rubriek.dispatch.message;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What tells a mail program that a message is one of a newsletter's (RFC 2369, 2919, 8058). The same in every copy; how a reader
 * leaves is the copy's own ({@link Unsubscribe}).
 *
 * @param id the list's lasting identity, {@code list.domain}, at most 255 characters (RFC 2919 section 2); survives a new name
 * @param name the list's name for people
 * @param feedbackId {@code issue:list:kind:sender}, the same for every reader
 * @param help where it is explained how this list works
 * @param archive the public archive; never with a reader's token (L-04)
 * @param owner who answers for the list, usually a {@code mailto:}
 * @param subscribe where others subscribe
 * @param automatic whether a program answers one person by it, as with a welcome, and does not send it to all (H-12)
 */
public record ListHeaders(
        String id,
        String name,
        String feedbackId,
        @Nullable URI help,
        @Nullable URI archive,
        @Nullable URI owner,
        @Nullable URI subscribe,
        boolean automatic) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern FEEDBACK_ID = Pattern.compile("([A-Za-z0-9._-]*:){0,3}[A-Za-z0-9._-]{5,15}");

    public ListHeaders(
            String id,
            String name,
            String feedbackId,
            @Nullable URI help,
            @Nullable URI archive,
            @Nullable URI owner,
            @Nullable URI subscribe) {
        this(id, name, feedbackId, help, archive, owner, subscribe, false);
    }

    public ListHeaders {
        if (id.length() > 255 || !ID.matcher(id).matches()) throw new IllegalArgumentException("not a List-Id");
        if (!FEEDBACK_ID.matcher(feedbackId).matches()) throw new IllegalArgumentException("not a Feedback-ID");
    }
}
