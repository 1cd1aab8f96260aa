package rubriek.dispatch;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.NoticeKind;
import rubriek.audience.NoticeState;
import rubriek.dispatch.refusal.Fault;

/**
 * What became of one mail about the service itself, as a line in a list.
 *
 * @param list the slug of the list that it is about
 * @param email whom it is for; null once it has left or was given up and went to no subscriber
 * @param attempts tries so far
 * @param reply what the relay said last, or what went wrong
 * @param fault whose fault it is that it failed, or waits for a next try
 * @param messageId as in its header, in angle brackets, the same at every try; null before the first
 * @param nextTryAt when a queued one is tried, or one of which nobody knows is tried once more; null when it is not
 * @param relay that carried it last; null before the first try, and where nobody knows any more
 */
public record ServiceMailRow(
        UUID id,
        NoticeKind kind,
        NoticeState state,
        String list,
        @Nullable String email,
        int attempts,
        DeliveryRow.@Nullable Answer reply,
        @Nullable Fault fault,
        @Nullable String messageId,
        @Nullable Instant nextTryAt,
        Instant createdAt,
        Instant changedAt,
        @Nullable String relay) {

    /** The same for a reader of this language. */
    public ServiceMailRow in(Locale language) {
        return reply == null
                ? this
                : new ServiceMailRow(
                        id,
                        kind,
                        state,
                        list,
                        email,
                        attempts,
                        reply.in(language),
                        fault,
                        messageId,
                        nextTryAt,
                        createdAt,
                        changedAt,
                        relay);
    }
}
