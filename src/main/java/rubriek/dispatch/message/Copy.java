package rubriek.dispatch.message;

import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is one reader's own in a message. The same copy always makes the same bytes, so that a retry repeats them (H-09, M-13).
 *
 * @param messageId see {@link MessageId}; kept for every retry
 * @param date the moment of sending, in the zone that the header shall show (H-10)
 * @param unsubscribe required for a message of a list, absent otherwise
 * @param values of every placeholder that the draft uses, as plain text: the composer escapes them for HTML. Any length, no
 *     control characters
 */
public record Copy(
        Mailbox to,
        String messageId,
        OffsetDateTime date,
        @Nullable Unsubscribe unsubscribe,
        Map<Placeholder, String> values) {

    public Copy {
        values = Map.copyOf(values);
    }

    /** A copy of a message about the service itself, with nothing to fill in. */
    public static Copy ofService(Mailbox to, String messageId, OffsetDateTime date) {
        return new Copy(to, messageId, date, null, Map.of());
    }
}
