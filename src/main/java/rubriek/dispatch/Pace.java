package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import rubriek.dispatch.pace.Bucket;
import rubriek.dispatch.pace.Gate;
import rubriek.dispatch.pace.Gates;
import rubriek.dispatch.pace.Providers;
import rubriek.dispatch.pace.RefusalWindow;
import rubriek.dispatch.pace.WarmUp;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.EmailAddress;

/**
 * How fast this instance sends: its share of what all instances together may, to the relay and to each provider (T-09). It asks the database
 * once in a while how many they are, and nothing else. That a provider is left alone, each instance learns by itself.
 */
@ApplicationScoped
class Pace {

    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(10);

    private final Instances instances;
    private final WarmUps warmUps;
    private final ReentrantLock warming = new ReentrantLock();
    private final Optional<WarmUp> warmUp;
    private final Set<String> large;
    private final Providers providers;
    private final Gates gates;
    private final Bucket relay = new Bucket();
    private final RefusalWindow answers = new RefusalWindow();
    private final Set<RefusalWindow> worn = ConcurrentHashMap.newKeySet();
    private final double relayRate;
    private final int refusedPercent;
    private final Clock clock;
    private Instant countedAt = Instant.EPOCH;
    private int live = 1;

    Pace(PaceSettings settings, Instances instances, WarmUps warmUps, Clock clock) {
        this.instances = instances;
        this.warmUps = warmUps;
        warmUp = settings.warmUp()
                .from()
                .map(day -> new WarmUp(
                        day, settings.warmUp().first(), settings.warmUp().growth()));
        large = Set.copyOf(settings.providers().keySet());
        this.clock = clock;
        relayRate = settings.relayRate();
        refusedPercent = settings.refusedPercent();
        providers = new Providers(settings.providers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, named -> named.getValue().domains())));
        gates = new Gates(settings::limits, clock);
        settings.providers().keySet().forEach(settings::limits);
    }

    /** A copy that was let in to its provider. */
    record Visit(Gate gate, Instant since) {}

    /** Before each batch: the limits are shared by those who send now. */
    void begin() {
        forgive();
        if (!countIsDue()) return;
        gates.sharedBy(counted(instances.live()));
        end();
    }

    /** After each batch: what it used of the day is told to the others. */
    void end() {
        warming.lock();
        try {
            warmUp.ifPresent(this::warm);
        } finally {
            warming.unlock();
        }
    }

    private void warm(WarmUp plan) {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        var sent = large.stream()
                .collect(Collectors.toMap(name -> name, name -> gates.of(name).sentSince()));
        var all = warmUps.add(day, sent);
        var most = plan.most(day);
        for (var name : large) {
            if (most.isEmpty()) gates.of(name).allowAll();
            else gates.of(name).allow(day, share(most.getAsLong() - all.getOrDefault(name, 0L)));
        }
    }

    /** What all may still send, of which this instance has its part. */
    private long share(long left) {
        var sharing = instances();
        return (Math.max(0, left) + sharing - 1) / sharing;
    }

    /** @return nothing when the provider of this address takes none at the moment; else {@link #leave} must follow */
    Optional<Visit> enter(EmailAddress to) {
        var now = clock.instant();
        var gate = gate(to);
        return gate.enter(now) ? Optional.of(new Visit(gate, now)) : Optional.empty();
    }

    /** How long the next copy has to wait for the relay; its place is taken. */
    Duration untilRelay() {
        return relayRate == 0 ? Duration.ZERO : relay.reserve(relayRate / instances(), clock.instant());
    }

    void leave(Visit visit) {
        visit.gate().leave(Duration.between(visit.since(), clock.instant()));
    }

    /**
     * @param settlement of it, whose words hold no address
     * @return what was said, when too many refuse the sender: here, or wherever they go
     */
    Optional<String> heard(Visit visit, Outcome outcome, Settlement settlement) {
        var gate = visit.gate();
        if (tooFast(outcome)) gates.close(gate, settlement.words());
        return tooMany(gate, settlement) ? Optional.of(gate.provider() + ": " + settlement.words()) : Optional.empty();
    }

    /** When copies that were not let in should be tried. */
    Map<Claimed.Try, Instant> comeBack(List<Claimed> outside) {
        var times = new HashMap<Claimed.Try, Instant>();
        outside.stream().collect(Collectors.groupingBy(copy -> gate(copy.to()))).forEach((gate, copies) -> {
            var at = gate.comeBack(copies.size(), clock.instant());
            copies.forEach(copy -> times.put(copy.tried(), at));
        });
        return times;
    }

    /** The providers that are left alone, with the words of their servers. */
    Map<String, Gate.Stop> closed() {
        return gates.closed();
    }

    /** The same as a line. */
    Optional<String> inWords() {
        var closed = closed();
        if (closed.isEmpty()) return Optional.empty();
        return Optional.of(closed.entrySet().stream()
                .map(stop -> stop.getKey() + ": " + stop.getValue().words())
                .collect(Collectors.joining("; ")));
    }

    /** The providers that have had what a warm-up gives them on this day, as a line. */
    Optional<String> usedUp() {
        if (warmUp.isEmpty()) return Optional.empty();
        var now = clock.instant();
        var names = large.stream().filter(name -> gates.of(name).usedUp(now)).sorted();
        return Optional.of(names.collect(Collectors.joining(", "))).filter(some -> !some.isEmpty());
    }

    private Gate gate(EmailAddress to) {
        return gates.of(providers.of(to.domain()));
    }

    /** Only what is lost for good is worth a person's time: what is refused for now waits anyway. */
    private boolean tooMany(Gate gate, Settlement settlement) {
        if (settlement.code() == null) return false;
        var refused = settlement.fault() == Fault.SENDER;
        var here = gate.answers().tooMany(refused, refusedPercent);
        var anywhere = answers.tooMany(refused, refusedPercent);
        if (!refused || !settlement.permanent() || !(here || anywhere)) return false;
        worn.add(gate.answers());
        worn.add(answers);
        return true;
    }

    /** What led to a pause is not held against who was told to go on. The other lanes must have seen it by then, to stop too. */
    private void forgive() {
        worn.forEach(RefusalWindow::clear);
        worn.clear();
    }

    private static boolean tooFast(Outcome outcome) {
        return beyondTheRelay(outcome)
                && outcome.answer().filter(Fault::tooFast).isPresent();
    }

    /** Whether a recipient was named: what a relay says before it says of itself. */
    private static boolean beyondTheRelay(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) return refused.stage().compareTo(Stage.RCPT) >= 0;
        return outcome instanceof Outcome.Lost lost && lost.stage().compareTo(Stage.RCPT) >= 0;
    }

    private synchronized boolean countIsDue() {
        var now = clock.instant();
        if (Duration.between(countedAt, now).abs().compareTo(BETWEEN_COUNTS) < 0) return false;
        countedAt = now;
        return true;
    }

    private synchronized int instances() {
        return live;
    }

    private synchronized int counted(int found) {
        live = found;
        return found;
    }
}
