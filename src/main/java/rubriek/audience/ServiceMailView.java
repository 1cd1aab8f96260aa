package rubriek.audience;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one mail about the service itself.
 *
 * @param list the slug of the list that it is about
 * @param email whom it is for; absent once it has left or was given up and went to no subscriber
 * @param attempts tries so far
 * @param nextTryAt absent in a final state
 * @param messageId as in its header, in angle brackets; absent before the first try
 * @param reply what the relay last said, or what went wrong
 */
public record ServiceMailView(
        UUID id,
        NoticeKind kind,
        NoticeState state,
        String list,
        @Nullable String email,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable String messageId,
        @Nullable String reply,
        Instant createdAt,
        Instant changedAt) {}
