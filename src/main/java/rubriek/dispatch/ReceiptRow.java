package rubriek.dispatch;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.DeliveryRow.Answer;

/**
 * One copy of one reader.
 *
 * @param newsletter its slug
 * @param issue its number
 * @param dispatch the send that it belongs to
 * @param attempts how often it was tried
 * @param at when it last changed
 */
public record ReceiptRow(
        String newsletter,
        int issue,
        UUID dispatch,
        DeliveryState state,
        int attempts,
        @Nullable Answer reply,
        Instant at) {

    /** The same for a reader of this language. */
    public ReceiptRow in(Locale language) {
        return reply == null
                ? this
                : new ReceiptRow(newsletter, issue, dispatch, state, attempts, reply.in(language), at);
    }
}
