package rubriek.audience.changing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a change did to one person.
 *
 * @param subscription the one that was changed or made
 * @param at when
 * @param before what stood there; null for nothing
 * @param leftBefore when they had left an earlier time
 */
record Memory(
        UUID person,
        UUID subscription,
        Instant at,
        @Nullable String before,
        @Nullable Instant leftBefore) {}
