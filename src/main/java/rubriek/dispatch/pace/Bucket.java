package rubriek.dispatch.pace;

import java.time.Duration;
import java.time.Instant;

/** A token bucket: so many a second, and at most those of two seconds at once, so that there are no bursts. For many threads. */
public final class Bucket {

    private static final double SECONDS_KEPT = 2;
    private static final double NANOS = 1e9;

    private double tokens = 1;
    private Instant filledAt = Instant.EPOCH;

    /** Takes one if there is one. @param perSecond 0 for no limit */
    synchronized boolean take(double perSecond, Instant now) {
        if (perSecond == 0) return true;
        fill(perSecond, now);
        if (tokens < 1) return false;
        tokens--;
        return true;
    }

    /** Takes one that may still have to come. @return how long until it does */
    public synchronized Duration reserve(double perSecond, Instant now) {
        if (perSecond == 0) return Duration.ZERO;
        fill(perSecond, now);
        tokens--;
        return tokens >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-tokens / perSecond * NANOS));
    }

    /** A clock that was put back fills nothing. */
    private void fill(double perSecond, Instant now) {
        var most = Math.max(1, perSecond * SECONDS_KEPT);
        var since = Math.max(0, Duration.between(filledAt, now).toNanos() / NANOS);
        tokens = Math.min(most, tokens + since * perSecond);
        filledAt = now;
    }
}
