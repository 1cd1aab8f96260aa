package rubriek.dispatch;

import io.quarkus.logging.Log;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import rubriek.shared.KeptWords;
import rubriek.shared.Refused;

/**
 * One relay as this instance knows it: what it may carry, how fast, whether it serves at the moment. A sender whom too many refuse over it keeps off it
 * for an hour, while others go on (T-10). For many threads.
 */
final class Relay {

    private static final Duration OFF = Duration.ofHours(1);

    private final RelayPlan plan;
    private final Carrier carrier;
    private final RelayWatch watch;
    private final Pace pace;
    private final Lanes lanes;
    private final Clock clock;
    private final Map<String, Bar> bars = new ConcurrentHashMap<>();
    private final Map<Breaker.Mailed, Bar> dispatchBars = new ConcurrentHashMap<>();
    private final Semaphore trials = new Semaphore(1);
    private volatile Reason whyAway = Reason.RELAY_AWAY;

    Relay(RelayPlan plan, Carrier carrier, RelayWatch watch, Pace pace, Clock clock) {
        this.plan = plan;
        this.carrier = carrier;
        this.watch = watch;
        this.pace = pace;
        this.clock = clock;
        lanes = new Lanes(() -> new RelayLane(plan.name(), carrier.open()), plan.connections());
    }

    /** A sender is kept off. */
    record Bar(Instant until, Breaker.Stop why) {}

    RelayPlan plan() {
        return plan;
    }

    String name() {
        return plan.name();
    }

    /** For mail beside the batches. */
    Lane open() {
        return carrier.open();
    }

    RelayWatch watch() {
        return watch;
    }

    Pace pace() {
        return pace;
    }

    Lanes lanes() {
        return lanes;
    }

    /** Nobody could talk to it: it is left alone for a while. */
    RelayWatch.Away failed(Trouble why) {
        whyAway = why.reason();
        var away = watch.failed(why.words());
        Log.warnf("relay %s: left alone until %s, %s", name(), away.until(), KeptWords.in(Locale.ENGLISH, why.words()));
        return away;
    }

    /**
     * Asks it now whether it lets us in, without a mail (connect, EHLO, TLS, login), and remembers what it says as if a copy had found it out.
     *
     * @return what went wrong, if anything did
     * @throws Refused as {@link #trial}
     */
    Optional<Outcome> ask() {
        return trial(lane -> {
            var began = clock.instant();
            var fault = lane.greet();
            fault.ifPresentOrElse(outcome -> failed(Trouble.with(outcome), began), watch::letIn);
            return fault;
        });
    }

    /**
     * For somebody who waits for what it says: with little patience, and one at a time.
     *
     * @throws Refused {@code relay-on-trial} while another does the same
     */
    <T> T trial(Function<Lane, T> what) {
        if (!trials.tryAcquire()) throw Refused.conflict("relay-on-trial", name());
        try (var lane = carrier.openBriefly()) {
            return what.apply(lane);
        } finally {
            trials.release();
        }
    }

    /** As {@link #failed(Trouble)}, unless it answered somebody well since then. @param began when whoever failed began */
    void failed(Trouble why, Instant began) {
        if (!watch.reachedSince(began)) failed(why);
    }

    /** Whether it is away, or does not let us in, when it does not serve. */
    Reason whyAway() {
        return whyAway;
    }

    /** Keeps a sender off it. */
    void bar(String sender, Breaker.Stop why) {
        var until = clock.instant().plus(OFF);
        bars.put(sender, new Bar(until, why));
        Log.warnf("relay %s: mail of %s keeps off it until %s, %s", name(), sender, until, why.reason());
    }

    /** Keeps one dispatch off it: what its list is like says nothing of others of its sender. */
    void bar(Breaker.Mailed mailed, Breaker.Stop why) {
        var until = clock.instant().plus(OFF);
        dispatchBars.put(mailed, new Bar(until, why));
        Log.warnf("relay %s: dispatch %s keeps off it until %s, %s", name(), mailed.dispatch(), until, why.reason());
    }

    Optional<Bar> barred(String sender) {
        return Optional.ofNullable(bars.get(sender)).filter(this::lasts);
    }

    /** The dispatch, or its sender with all of its. */
    Optional<Bar> barred(Breaker.Mailed mailed) {
        return barred(mailed.sender())
                .or(() -> Optional.ofNullable(dispatchBars.get(mailed)).filter(this::lasts));
    }

    /** What ends later than it can have been meant to was begun before the clock was put back. */
    private boolean lasts(Bar bar) {
        var now = clock.instant();
        return bar.until().isAfter(now) && !bar.until().isAfter(now.plus(OFF));
    }

    /** The senders that keep off it at the moment, or of which a dispatch does. */
    Map<String, Bar> barred() {
        bars.values().removeIf(bar -> !lasts(bar));
        dispatchBars.values().removeIf(bar -> !lasts(bar));
        var all = new HashMap<String, Bar>();
        dispatchBars.forEach((mailed, bar) -> all.put(mailed.sender(), bar));
        all.putAll(bars);
        return Map.copyOf(all);
    }

    /** Of the sender, and of all its dispatches. */
    void liftBar(String sender) {
        bars.remove(sender);
        dispatchBars.keySet().removeIf(mailed -> mailed.sender().equals(sender));
    }

    /** As it is called in words about several. */
    @Override
    public String toString() {
        return name();
    }
}
