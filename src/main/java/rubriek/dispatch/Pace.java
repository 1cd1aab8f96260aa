package rubriek.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import rubriek.dispatch.pace.Bucket;
import rubriek.dispatch.pace.Gate;
import rubriek.dispatch.pace.Gates;
import rubriek.dispatch.pace.Providers;
import rubriek.dispatch.pace.WarmUp;
import rubriek.dispatch.refusal.Fault;
import rubriek.shared.EmailAddress;
import rubriek.shared.KeptWords;

/**
 * How fast this instance sends over one relay: its share of what all instances together may, to the relay and to each provider (T-09). How many
 * they are, and what they used of a warm-up, it asks the database once in a while. That a provider is left alone, each instance learns by itself.
 */
final class Pace {

    private static final int MOST_NAMED = 5;
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(10);

    private final String name;
    private final Instances instances;
    private final WarmUps warmUps;
    private final ReentrantLock warming = new ReentrantLock();
    private final Optional<WarmUp> warmUp;
    private final Set<String> large;
    private final Providers providers;
    private final Gates gates;
    private final Bucket relay = new Bucket();
    private final Breaker breaker;
    private final double relayRate;
    private final Clock clock;
    private Instant countedAt = Instant.EPOCH;
    private int live = 1;

    /** @param name of the relay */
    Pace(String name, PaceSettings settings, Instances instances, WarmUps warmUps, Clock clock) {
        this.name = name;
        this.instances = instances;
        this.warmUps = warmUps;
        warmUp = settings.warmUp()
                .from()
                .map(day -> new WarmUp(
                        day, settings.warmUp().first(), settings.warmUp().growth()));
        large = Set.copyOf(settings.providers().keySet());
        this.clock = clock;
        relayRate = settings.relayRate();
        breaker = new Breaker(Breaker.Measure.of(settings));
        providers = PaceSettings.known(settings);
        gates = new Gates(settings::limits, clock);
        settings.providers().keySet().forEach(settings::limits);
    }

    /** A copy that was let in to its provider. */
    record Visit(Gate gate, Instant since) {}

    /** Before each batch: the limits are shared by those who send now. */
    void begin() {
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
        var all = told(day, sent);
        var most = plan.most(day);
        for (var name : large) {
            if (most.isEmpty()) gates.of(name).allowAll();
            else gates.of(name).allow(day, share(most.getAsLong() - all.getOrDefault(name, 0L)));
        }
    }

    /** What could not be told stays with its gate, and is told the next time. */
    private Map<String, Long> told(LocalDate day, Map<String, Long> sent) {
        var told = false;
        try {
            var all = warmUps.add(name, day, sent);
            told = true;
            return all;
        } finally {
            if (!told) sent.forEach((large, copies) -> gates.of(large).keep(copies));
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
        return relayRate == 0 ? Duration.ZERO : relay.reserve(relayRate(), clock.instant());
    }

    /** Copies a second to the relay that are this instance's share; 0 for no limit. */
    double relayRate() {
        return relayRate / instances();
    }

    void leave(Visit visit) {
        visit.gate().leave(Duration.between(visit.since(), clock.instant()));
    }

    /**
     * @param mailed whose copy it is
     * @param settlement of it, whose words hold no address
     * @return when the sender must not go on here: too many refuse it, or are not there
     */
    Optional<Breaker.Stop> heard(Breaker.Mailed mailed, Visit visit, Outcome outcome, Settlement settlement) {
        if (tooFast(outcome)) gates.close(visit.gate(), settlement.words());
        return breaker.heard(mailed, visit.gate().provider(), settlement);
    }

    Breaker breaker() {
        return breaker;
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

    /** The same as a line of {@link KeptWords kept words}. */
    Optional<String> inWords() {
        var closed = closed();
        if (closed.isEmpty()) return Optional.empty();
        var some = closed.entrySet().stream()
                .limit(MOST_NAMED)
                .map(stop ->
                        stop.getKey() + ": " + KeptWords.quoted(stop.getValue().words()))
                .collect(Collectors.joining("; "));
        return Optional.of(closed.size() > MOST_NAMED ? some + "; …" : some);
    }

    /** The providers that have had what a warm-up gives them on this day, in the order of their names. */
    List<String> usedUp() {
        if (warmUp.isEmpty()) return List.of();
        var now = clock.instant();
        return large.stream()
                .filter(name -> gates.of(name).usedUp(now))
                .sorted()
                .toList();
    }

    /** What a warm-up gives each large provider on a day; nothing when there is none that day. */
    OptionalLong most(LocalDate day) {
        return warmUp.map(plan -> plan.most(day)).orElseGet(OptionalLong::empty);
    }

    /** What all instances have told so far that they sent over it on that day, by large provider. */
    Map<String, Long> sentOn(LocalDate day) {
        return warmUps.add(name, day, Map.of());
    }

    /** The large provider that takes the mail of this domain. */
    Optional<String> large(String domain) {
        return Optional.of(providers.of(domain)).filter(large::contains);
    }

    /** Whether a warm-up has nothing left on this day for the provider of this address. */
    boolean usedUp(EmailAddress to) {
        if (warmUp.isEmpty()) return false;
        var provider = providers.of(to.domain());
        return large.contains(provider) && gates.of(provider).usedUp(clock.instant());
    }

    private Gate gate(EmailAddress to) {
        return gates.of(providers.of(to.domain()));
    }

    /** Whether a provider says so; a relay says it of itself before a recipient was named. */
    static boolean tooFast(Outcome outcome) {
        return beyondTheRelay(outcome)
                && outcome.answer().filter(Fault::tooFast).isPresent();
    }

    /** Whether a recipient was named: what a relay says before it says of itself. */
    static boolean beyondTheRelay(Outcome outcome) {
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
