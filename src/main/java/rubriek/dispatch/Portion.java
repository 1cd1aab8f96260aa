package rubriek.dispatch;

import java.time.Duration;

/**
 * How many copies a courier claims at once: as many as it lately carried within a second. So a claim costs little beside what it is
 * for when the relay is fast, and when it is slow nobody is held in hand for long who leaves or is suppressed meanwhile. For one
 * thread.
 */
final class Portion {

    private static final int LEAST = 20;

    /** So many copies of a connection are unknown at most when its program is lost together with its journal. */
    static final int MOST = 100;

    private final int least;
    private int size;

    /** @param aSecond copies a second that all lanes together may carry; 0 for as many as they can */
    Portion(double aSecond) {
        least = aSecond == 0 ? LEAST : (int) Math.max(1, Math.min(LEAST, aSecond));
        size = least;
    }

    /** To {@link #MOST}. */
    int size() {
        return size;
    }

    /** How long these took, from the claim to the record. */
    void took(int copies, Duration time) {
        var aSecond = copies * 1_000_000_000L / Math.max(1, time.toNanos());
        size = (int) Math.min(MOST, Math.max(least, aSecond));
    }
}
