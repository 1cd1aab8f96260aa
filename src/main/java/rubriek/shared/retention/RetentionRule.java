package rubriek.shared.retention;

import java.time.Instant;

/**
 * One kind of rows, and how long they are kept. A station that owns such rows has a bean of this; the job finds it. What becomes of a
 * rule and how it is told to people has its words in the bundle {@code texts/retention}, under its name.
 */
public interface RetentionRule {

    /** Names it for good, in the API, the log and the database: {@code consent-proof}; at most 40 characters. */
    String name();

    Keeping kept();

    /**
     * How many rows would go now.
     *
     * @param before the rows that go are older than this
     */
    long due(Instant before);

    /**
     * Lets some of the rows go that {@link #due} counts, in a transaction of its own and few enough that nobody waits for it. Several may
     * do so at once; each row is counted by the one that it went by.
     *
     * @return how many; 0 when none is left
     */
    int remove(Instant before);
}
