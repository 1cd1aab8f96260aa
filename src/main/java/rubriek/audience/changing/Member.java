package rubriek.audience.changing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the list.
 *
 * @param status of the subscription, as the database has it
 * @param leftAt when they left the last time; null for never
 */
record Member(
        UUID person,
        UUID subscription,
        String status,
        @Nullable Instant leftAt) {}
