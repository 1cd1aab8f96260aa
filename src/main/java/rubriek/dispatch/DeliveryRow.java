package rubriek.dispatch;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.KeptWords;

/**
 * One copy, as a line in a list.
 *
 * @param email null when its reader was erased
 * @param attempts how often it was tried
 * @param fault whose fault it is that it failed, or waits for a next try
 * @param nextTryAt when a queued one that was refused for now is tried again
 * @param at when it last changed
 * @param relay that carried it last; null before the first try, and where nobody knows any more
 */
public record DeliveryRow(
        @Nullable String email,
        DeliveryState state,
        int attempts,
        @Nullable Answer reply,
        @Nullable Fault fault,
        @Nullable String messageId,
        @Nullable Instant nextTryAt,
        Instant at,
        @Nullable String relay) {

    /**
     * What the relay said last.
     *
     * @param code of RFC 5321; null when the conversation broke before an answer
     * @param enhanced of RFC 3463
     * @param text the relay's words, or in {@link KeptWords kept words} what broke the conversation
     */
    public record Answer(
            @Nullable Integer code,
            @Nullable String enhanced,
            @Nullable String text) {

        /** With what broke the conversation in this language; a relay's words stay as they are. */
        public Answer in(Locale language) {
            return text == null ? this : new Answer(code, enhanced, KeptWords.in(language, text));
        }
    }

    /** The same for a reader of this language. */
    public DeliveryRow in(Locale language) {
        return reply == null
                ? this
                : new DeliveryRow(email, state, attempts, reply.in(language), fault, messageId, nextTryAt, at, relay);
    }
}
