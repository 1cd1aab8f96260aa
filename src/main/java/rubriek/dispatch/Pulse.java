package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the relay behaves towards this instance while it takes mail: whether it lets a copy wait for long, or ends the connection after each. Neither loses
 * anything, and both make somebody wonder why it goes so slowly.
 */
@ApplicationScoped
class Pulse {

    private static final Duration TOLD = Duration.ofMinutes(10);

    private final Duration slow;
    private final Clock clock;
    private final Map<WatchedLane, Long> begun = new ConcurrentHashMap<>();
    private volatile @Nullable Last last;

    @Inject
    Pulse(SendingSettings settings, Clock clock) {
        this(settings.slow(), clock);
    }

    /** @param slow from when on a copy takes too long */
    Pulse(Duration slow, Clock clock) {
        this.slow = slow;
        this.clock = clock;
    }

    private record Last(Duration took, boolean shortLived, Instant at) {}

    /** @param whenSlow is told as soon as a copy took too long */
    Lane watch(Lane lane, Runnable whenSlow) {
        return new WatchedLane(this, lane, whenSlow);
    }

    /** What makes it slow, if anything does. */
    Optional<Trouble> remark() {
        var seconds = slowest().filter(this::tooLong).map(Duration::toSeconds);
        if (seconds.isPresent()) return Optional.of(new Trouble(Reason.RELAY_SLOW, String.valueOf(seconds.get())));
        return lately().filter(Last::shortLived).map(l -> new Trouble(Reason.RELAY_CLOSES, ""));
    }

    void begins(WatchedLane lane) {
        begun.put(lane, System.nanoTime());
    }

    /** @return whether it took too long */
    boolean ends(WatchedLane lane, boolean shortLived) {
        var began = begun.remove(lane);
        var took = Duration.ofNanos(began == null ? 0 : System.nanoTime() - began);
        last = new Last(took, shortLived, clock.instant());
        return tooLong(took);
    }

    private boolean tooLong(Duration took) {
        return took.compareTo(slow) >= 0;
    }

    /** Of the copies that are under way, and the one before. */
    private Optional<Duration> slowest() {
        var now = System.nanoTime();
        return Stream.concat(
                        begun.values().stream().map(began -> Duration.ofNanos(now - began)),
                        lately().map(Last::took).stream())
                .max(Comparator.naturalOrder());
    }

    private Optional<Last> lately() {
        return Optional.ofNullable(last)
                .filter(l -> Duration.between(l.at(), clock.instant()).abs().compareTo(TOLD) < 0);
    }
}
