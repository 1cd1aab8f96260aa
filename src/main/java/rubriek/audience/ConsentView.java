package rubriek.audience;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of a subscription, as it was recorded and never changes.
 *
 * @param list the slug of the list; absent when the list is gone
 * @param says what happened, in the language of whoever reads it
 * @param at when it happened; of a consent that was given elsewhere, when it was given
 * @param recordedAt when it was written down
 * @param who {@code subscriber}, the name of an API token, or {@code rubriek} when a period ran out
 * @param how by which page, link or request, or where the consent was given
 * @param changed which fields of the person: {@code name}, {@code language}, {@code tags}, {@code attributes.} and a name; not their values
 * @param suppressedBecause why the address got no mail, of the steps that are about that
 * @param suppressedDetail what was said about it, or why it was lifted; absent once the person was erased
 * @param leftBecause why they left with this step, where they said so and did not come back since
 * @param leftDetail that in their own words
 * @param words the whole text that was agreed to
 * @param wordsHash SHA-256 of those words in UTF-8, in hexadecimal digits
 */
public record ConsentView(
        @Nullable String list,
        ConsentAction action,
        String says,
        Instant at,
        Instant recordedAt,
        String who,
        String how,
        @Nullable List<String> changed,
        @Nullable SuppressionReason suppressedBecause,
        @Nullable String suppressedDetail,
        @Nullable LeavingReason leftBecause,
        @Nullable String leftDetail,
        @Nullable String words,
        @Nullable String wordsHash) {}
