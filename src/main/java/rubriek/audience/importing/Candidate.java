package rubriek.audience.importing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that says who somebody is and by what right they are mailed.
 *
 * @param line where it stands in the file
 * @param key what all spellings of the address share
 * @param hash the keyed hash of that
 * @param name null when the row gives none
 */
record Candidate(
        long line,
        String email,
        String key,
        String hash,
        @Nullable String name,
        List<String> tags,
        Map<String, String> attributes,
        Proof proof)
        implements Entry {

    /**
     * By what right.
     *
     * @param at when consent was given
     * @param how in what way
     * @param words what was agreed to; null when nobody says
     */
    record Proof(Instant at, String how, @Nullable String words) {}
}
