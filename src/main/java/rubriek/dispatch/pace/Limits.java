package rubriek.dispatch.pace;

import java.time.Duration;

/**
 * How fast one provider, or the relay, may be mailed by all instances together.
 *
 * @param perSecond copies; 0 for as fast as it takes them
 * @param connections how many copies may be on their way at the same time, 1 or more
 * @param stop how long it is left alone when it says that we are too fast
 * @param climb after how long one connection more is used, from the one with which it begins again
 */
public record Limits(double perSecond, int connections, Duration stop, Duration climb) {

    public Limits {
        if (!(perSecond >= 0) || connections < 1)
            throw new IllegalArgumentException("no pace: " + perSecond + ", " + connections);
    }

    /** The share of one of so many instances that send at the same time. */
    Limits sharedBy(int instances) {
        return new Limits(perSecond / instances, Math.max(1, connections / instances), stop, climb);
    }
}
