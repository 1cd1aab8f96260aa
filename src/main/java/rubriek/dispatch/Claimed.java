package rubriek.dispatch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.EmailAddress;

/**
 * A copy that this instance has taken on: it stands as {@code sending} under this instance's name until its outcome is recorded or
 * it is released.
 *
 * @param subscription by which the reader gets it, and which the link to leave ends
 * @param list by which the reader gets it
 * @param since when the reader subscribed
 * @param messageId kept for every try (H-09)
 * @param returnToken tells a bounce of this copy from all others (B-01)
 * @param datedAt the moment in its Date header
 * @param attempts tries so far, this one included
 * @param boundTo the relay over which it may have left already, so that it goes over no other (T-05)
 */
record Claimed(
        long id,
        UUID subscription,
        UUID list,
        EmailAddress to,
        @Nullable String name,
        Instant since,
        String messageId,
        String returnToken,
        Instant datedAt,
        int attempts,
        @Nullable String boundTo) {

    /** This try of this copy, by which its outcome is recorded. */
    Try tried() {
        return new Try(id, attempts);
    }

    /** One try of one delivery: what is recorded of an earlier or a later one leaves this one as it is. */
    record Try(long delivery, int attempt) {}
}
