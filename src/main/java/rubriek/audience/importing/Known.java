package rubriek.audience.importing;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is there already.
 *
 * @param attributes as JSON; null for none
 * @param version of the person, which every change of them or of a subscription of theirs moves
 * @param subscription on the list that is imported to; null when they are not and were not on it
 * @param standing where that stands; null with it
 */
record Known(
        UUID id,
        @Nullable String name,
        @Nullable String attributes,
        Set<String> tags,
        int version,
        @Nullable UUID subscription,
        @Nullable Standing standing) {

    /** Where somebody stands on the list. */
    enum Standing {
        CONFIRMED,
        /** Asked, and never a reader. */
        ASKED,
        /** Left, perhaps asked anew since, and has not come back. */
        LEFT;

        static Standing of(String status, boolean everLeft) {
            return switch (status) {
                case "confirmed" -> CONFIRMED;
                case "unconfirmed" -> everLeft ? LEFT : ASKED;
                default -> LEFT;
            };
        }
    }
}
