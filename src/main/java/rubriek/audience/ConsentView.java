package rubriek.audience;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a subscription, as it was recorded and never changes.
 *
 * @param list the slug of the list; absent when the list is gone
 * @param at when it happened; of a consent that was given elsewhere, when it was given
 * @param recordedAt when it was written down
 * @param who {@code subscriber}, the name of an API token, or {@code rubriek} when a period ran out
 * @param how by which page, link or request, or where the consent was given
 * @param leftBecause why they left with this step, where they said so and did not come back since
 * @param leftDetail that in their own words
 * @param words the whole text that was agreed to
 * @param wordsHash SHA-256 of those words in UTF-8, in hexadecimal digits
 */
public record ConsentView(
        @Nullable String list,
        ConsentAction action,
        Instant at,
        Instant recordedAt,
        String who,
        String how,
        @Nullable LeavingReason leftBecause,
        @Nullable String leftDetail,
        @Nullable String words,
        @Nullable String wordsHash) {}
