package rubriek.dispatch.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way in to one provider, for the copies of this instance. Who is let in comes out again; who is not let in is told when to come back.
 * A provider that says that we are too fast closes it; then it opens again for one copy at a time, and for one more after each climb
 * (T-09). For many threads.
 */
public final class Gate {

    /** Nobody is sent away for longer: it may be quicker than it seemed. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final double FIRST_GUESS_SECONDS = 0.1;
    private static final double WEIGHT_OF_THE_LAST = 0.1;

    private final String provider;
    private final Bucket bucket = new Bucket();
    private Limits limits;
    private int inside;
    private double secondsInside = FIRST_GUESS_SECONDS;
    private Instant promised = Instant.EPOCH;
    private @Nullable Stop stop;
    private @Nullable Quota quota;
    private long sent;

    public Gate(String provider, Limits limits) {
        this.provider = provider;
        this.limits = limits;
    }

    /** A provider that is left alone, or was until lately. @param words of its server */
    public record Stop(Instant until, String words) {}

    public String provider() {
        return provider;
    }

    public synchronized void limit(Limits share) {
        limits = share;
    }

    /** Lets one copy in, if there is room. */
    public synchronized boolean enter(Instant now) {
        if (closed(now).isPresent() || usedUp(now) || inside >= room(now)) return false;
        if (!bucket.take(limits.perSecond(), now)) return false;
        if (quota != null) quota.use();
        inside++;
        sent++;
        return true;
    }

    /** A copy that was let in is out again. @param took how long it was inside */
    public synchronized void leave(Duration took) {
        inside--;
        var seconds = Math.max(0.001, took.toNanos() / 1e9);
        secondsInside += WEIGHT_OF_THE_LAST * (seconds - secondsInside);
    }

    /** The provider says that we are too fast. Several copies that hear it at the same time count as one. */
    public synchronized void close(Instant now, String words) {
        if (closed(now).isEmpty()) stop = new Stop(now.plus(limits.stop()), words);
    }

    /** Whether it is left alone at the moment. */
    public synchronized Optional<Stop> closed(Instant now) {
        if (stop != null && stop.until().isAfter(now.plus(limits.stop()))) // the clock was put back
        stop = new Stop(now.plus(limits.stop()), stop.words());
        return Optional.ofNullable(stop).filter(s -> now.isBefore(s.until()));
    }

    /** On this day (UTC) at most so many more are let in, of whom some may be in already; the next day is to be allowed anew. */
    public synchronized void allow(LocalDate day, long copies) {
        quota = new Quota(day, copies - sent);
    }

    /** No day has a limit any more. */
    public synchronized void allowAll() {
        quota = null;
    }

    /** How many were let in since this was last asked. */
    public synchronized long sentSince() {
        var since = sent;
        sent = 0;
        return since;
    }

    /** So many that {@link #sentSince} told of could not be told on. */
    public synchronized void keep(long copies) {
        sent += copies;
    }

    /** When so many copies that were not let in should come back: behind all that were sent away before. */
    public synchronized Instant comeBack(int copies, Instant now) {
        var from = opens(now);
        if (promised.isBefore(from)) promised = from;
        var latest = from.plus(LONGEST_WAIT);
        var needed = promised.plusMillis(Math.max(1_000, (long) (copies * 1_000 / expectedRate(now))));
        promised = needed.isAfter(latest) ? latest : needed;
        return promised;
    }

    /** Whether nothing is lost with it. */
    synchronized boolean idle(Instant now) {
        return inside == 0 && quota == null && room(now) >= limits.connections();
    }

    /** Whether no more are let in on this day. */
    public synchronized boolean usedUp(Instant now) {
        return quota != null && quota.usedUp(now);
    }

    private Instant opens(Instant now) {
        if (quota != null && quota.usedUp(now)) return quota.moreAt(now);
        return closed(now).map(Stop::until).orElse(now);
    }

    /** How many copies may be inside: all of them, unless it was closed lately. */
    private int room(Instant now) {
        if (stop == null) return limits.connections();
        var open = Math.max(0, Duration.between(stop.until(), now).toMillis());
        return (int) Math.min(
                limits.connections(), 1 + open / Math.max(1, limits.climb().toMillis()));
    }

    private double expectedRate(Instant now) {
        var byConnections = room(now) / secondsInside;
        return limits.perSecond() == 0 ? byConnections : Math.min(limits.perSecond(), byConnections);
    }
}
