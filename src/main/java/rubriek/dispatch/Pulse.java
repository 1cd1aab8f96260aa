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
 * How each relay behaves towards this instance while it takes mail: whether it is silent, lets a copy wait for long, or ends the connection after each. Neither loses
 * anything, and both make somebody wonder why it goes so slowly.
 */
@ApplicationScoped
class Pulse {

    private static final Duration TOLD = Duration.ofMinutes(10);

    private final Duration slow;
    private final Clock clock;
    private final boolean several;
    private final String suffix;
    private final Map<String, Pulse> ofRelays = new ConcurrentHashMap<>();
    private final Map<WatchedLane, Long> begun = new ConcurrentHashMap<>();
    private volatile @Nullable Last last;

    /** Of all relays. */
    @Inject
    Pulse(SendingSettings settings, Relays relays, Clock clock) {
        this(settings.slow(), relays.all().size() > 1, clock);
    }

    /** @param several whether a relay is to be named */
    Pulse(Duration slow, boolean several, Clock clock) {
        this(slow, several, "", clock);
    }

    /** @param suffix names the one relay whose pulse it is, where there are several */
    private Pulse(Duration slow, boolean several, String suffix, Clock clock) {
        this.slow = slow;
        this.several = several;
        this.suffix = suffix;
        this.clock = clock;
    }

    private record Slow(Duration took, String which, Reason how) {
        Trouble trouble() {
            return new Trouble(how, took.toSeconds() + " s" + which);
        }
    }

    private record Last(Duration took, boolean shortLived, Instant at) {}

    /** @param whenSlow is told as soon as a copy took too long */
    Lane watch(Lane lane, Runnable whenSlow) {
        return new WatchedLane(of(lane), lane, whenSlow);
    }

    /** What makes it slow, if anything does: the slowest relay first, named where there are several. */
    Optional<Trouble> remark() {
        return ofRelays.values().stream()
                .flatMap(pulse -> pulse.slow().stream())
                .max(Comparator.comparing(Slow::took))
                .map(Slow::trouble)
                .or(this::shortLived);
    }

    private Optional<Trouble> shortLived() {
        return ofRelays.values().stream()
                .filter(pulse -> pulse.lately().filter(Last::shortLived).isPresent())
                .map(pulse -> pulse.suffix)
                .min(Comparator.naturalOrder())
                .map(which -> new Trouble(Reason.RELAY_CLOSES, which));
    }

    private Pulse of(Lane lane) {
        var relay = lane instanceof RelayLane named ? named.relay() : "";
        return ofRelays.computeIfAbsent(
                relay, name -> new Pulse(slow, several, several ? " (" + name + ")" : "", clock));
    }

    /** While a copy waits for its answer it may be that none will come; once a slow one has got its own, they do. */
    private Optional<Slow> slow() {
        var answered = lately().map(Last::took).filter(this::tooLong);
        var how = answered.isPresent() ? Reason.RELAY_SLOW : Reason.RELAY_SILENT;
        return Stream.concat(answered.stream(), underWay().stream())
                .max(Comparator.naturalOrder())
                .filter(this::tooLong)
                .map(took -> new Slow(took, suffix, how));
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

    /** How long the copy waits that has waited longest. */
    private Optional<Duration> underWay() {
        var now = System.nanoTime();
        return begun.values().stream()
                .map(began -> Duration.ofNanos(now - began))
                .max(Comparator.naturalOrder());
    }

    private Optional<Last> lately() {
        return Optional.ofNullable(last)
                .filter(l -> Duration.between(l.at(), clock.instant()).abs().compareTo(TOLD) < 0);
    }
}
