package rubriek.dispatch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The relays that carry the mail of one sender, as they stand in for each other: those that name its domain before those for all, and who has
 * a weight before who has none. Of the first rank of which any serves, copies are shared out by weight. For many threads.
 */
final class Crew {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration UNTIL_ONE_IS_SET = Duration.ofMinutes(5);

    private final String sender;
    private final List<List<Relay>> ranks;
    private final List<Relay> all;
    private final Clock clock;
    private final Shares shares;
    private final Bars bars;

    /** @param carrying those that carry mail of this sender; they may be none */
    Crew(String sender, List<Relay> carrying, Clock clock) {
        this.sender = sender;
        this.clock = clock;
        shares = new Shares();
        var byRank = carrying.stream()
                .collect(Collectors.groupingBy(relay -> relay.plan().rank(), TreeMap::new, Collectors.toList()));
        ranks = List.copyOf(byRank.values());
        all = ranks.stream().flatMap(List::stream).toList();
        bars = new Bars(sender, null, all);
    }

    private Crew(Crew same, Breaker.Mailed mailed) {
        sender = same.sender;
        ranks = same.ranks;
        all = same.all;
        clock = same.clock;
        shares = same.shares;
        bars = new Bars(sender, mailed, all);
    }

    /** The same for one dispatch of the sender, which may keep off one of them by itself. */
    Crew of(Breaker.Mailed mailed) {
        return new Crew(this, mailed);
    }

    /** Nobody serves. @param until when it makes sense to ask again: always later than now */
    record Idle(Trouble why, Instant until) {}

    String sender() {
        return sender;
    }

    /** Those that go before others first. */
    List<Relay> all() {
        return all;
    }

    /** Before each batch: limits are shared by those who send now, and what led to a pause is forgotten. */
    void begin() {
        all.forEach(relay -> {
            if (relay.pace().breaker().forgive(sender)) relay.liftBar(sender);
            relay.pace().begin();
        });
    }

    /** After each batch: what it used of a warm-up is told to the others. */
    void end() {
        all.forEach(relay -> relay.pace().end());
    }

    /** Copies a second over all of them that are this instance's share; 0 for no limit. */
    double rate() {
        var unlimited = all.stream().anyMatch(relay -> relay.pace().relayRate() == 0);
        return unlimited
                ? 0
                : all.stream().mapToDouble(relay -> relay.pace().relayRate()).sum();
    }

    /** A batch of whom nobody is let in is looked at again soon: others in it may be waiting for nothing. */
    Instant atTheLatest() {
        return clock.instant().plus(SOON);
    }

    /**
     * Says who carries which copies. Whoever gets any that has been away is to find out whether it is back.
     *
     * @param spent whether a relay was tried in vain with a copy; it gets it only when there is no other
     * @return in no order; nobody when none serves
     */
    Map<Relay, List<Claimed>> deal(List<Claimed> copies, BiPredicate<Relay, Claimed> spent) {
        var open = serving();
        if (open.isEmpty()) return Map.of();
        if (all.size() == 1) return Map.of(open.get(0), copies);
        var piles = new LinkedHashMap<Relay, List<Claimed>>();
        synchronized (shares) {
            for (var copy : copies)
                piles.computeIfAbsent(shares.next(fit(open, copy, spent)), relay -> new ArrayList<>())
                        .add(copy);
        }
        open.stream().filter(relay -> !piles.containsKey(relay)).forEach(Crew::untried);
        piles.keySet().stream()
                .filter(relay -> !open.contains(relay))
                .forEach(relay -> relay.watch().closed());
        return piles;
    }

    /** What was dealt to it stayed where it is: another may find out whether it is back. */
    static void untried(Relay relay) {
        if (relay.watch().onTrial()) relay.watch().untried();
    }

    /** Whether a relay still takes what was dealt to it: another courier may have found out otherwise. */
    boolean takenBy(Relay relay) {
        return bars.on(relay).isEmpty() && relay.watch().away().isEmpty();
    }

    /** Whether it is to go over the relay that it may have left by already, and that does not serve (T-05). */
    boolean waitsForItsOwn(Claimed copy) {
        return all.size() > 1 && boundTo(copy).filter(own -> !ready(own)).isPresent();
    }

    private Optional<Relay> boundTo(Claimed copy) {
        if (copy.boundTo() == null) return Optional.empty();
        return all.stream().filter(relay -> relay.name().equals(copy.boundTo())).findFirst();
    }

    /** Whether one of those that copies are dealt out to now may take this one. */
    boolean hasAnother(Claimed copy, BiPredicate<Relay, Claimed> spent) {
        if (all.size() == 1 || boundTo(copy).isPresent()) return false;
        return firstReady(relay -> !spent.test(relay, copy))
                .filter(rank -> rank.stream().anyMatch(relay -> !relay.pace().usedUp(copy.to())))
                .isPresent();
    }

    /** As {@link #hasAnother}, once those serve that do not serve now. */
    boolean mayHaveAnother(Claimed copy, BiPredicate<Relay, Claimed> spent) {
        return boundTo(copy).isEmpty() && all.stream().anyMatch(relay -> !spent.test(relay, copy));
    }

    /** Whether all of them serve. */
    boolean isWhole() {
        return all.stream().allMatch(this::ready);
    }

    /** Those that do not serve and that it waits for, with what was last said of them. */
    Optional<String> awaited(Claimed copy, BiPredicate<Relay, Claimed> spent) {
        var own = boundTo(copy);
        Predicate<Relay> meant = relay -> own.map(relay::equals).orElseGet(() -> !spent.test(relay, copy));
        return named(all, relay -> meant.test(relay) && !ready(relay) ? whyNot(relay) : Optional.empty());
    }

    /** The one whose turn it is, then those that stand in for it; who serves before who does not. For single mails. */
    List<Relay> order() {
        if (all.size() < 2) return all;
        var order = new ArrayList<Relay>();
        var ready = ranks.stream()
                .map(rank -> rank.stream().filter(this::ready).toList())
                .toList();
        ready.stream().filter(rank -> !rank.isEmpty()).findFirst().ifPresent(first -> {
            synchronized (shares) {
                order.add(shares.next(first));
            }
        });
        ready.stream()
                .flatMap(List::stream)
                .filter(relay -> !order.contains(relay))
                .forEach(order::add);
        all.stream().filter(relay -> !order.contains(relay)).forEach(order::add);
        return order;
    }

    /** Too many refuse the sender at this relay. @return when no other may be tried with it: why it stands still */
    Optional<Breaker.Stop> stopped(Relay at, Breaker.Stop why) {
        if (all.size() > 1) {
            bars.put(at, why);
            if (!bars.onAll()) return Optional.empty();
        }
        return all.size() > 1 ? stop() : Optional.of(why);
    }

    /**
     * What it was stopped for is written down, and is forgotten when somebody goes on. Not before: a batch that another lane begins meanwhile would go on
     * by itself.
     */
    void paused() {
        all.forEach(relay -> relay.pace().breaker().wornOut(sender));
    }

    /** Why the sender stands still, when it keeps off every relay. */
    Optional<Breaker.Stop> stop() {
        return bars.why();
    }

    /** Until when there is nothing to begin with, since no relay serves. Nothing when one may, when there is none, and when it was paused for it. */
    Optional<Instant> shut() {
        if (all.isEmpty()
                || bars.onAll()
                || all.stream().anyMatch(relay -> asleep(relay).isEmpty())) return Optional.empty();
        return all.stream().flatMap(relay -> asleep(relay).stream()).min(Instant::compareTo);
    }

    /** Why nobody serves. */
    Idle idle() {
        var now = clock.instant();
        if (all.isEmpty()) return new Idle(new Trouble(Reason.NO_RELAY, sender), now.plus(UNTIL_ONE_IS_SET));
        var locked = all.stream().allMatch(relay -> relay.whyAway() == Reason.RELAY_LOCKED);
        var why = new Trouble(
                locked ? Reason.RELAY_LOCKED : Reason.RELAY_AWAY,
                named(all, this::whyNot).orElse(""));
        return new Idle(why, shut().filter(now::isBefore).orElse(now.plus(SOON)));
    }

    /** The providers that are left alone, with the words of their servers. */
    Optional<String> slow() {
        return named(all, relay -> relay.pace().inWords());
    }

    /** The providers that get no more on this day over any of the relays that copies are dealt out to. */
    Optional<String> untilTomorrow() {
        var open = firstReady(relay -> true).orElse(all);
        return open.stream()
                .flatMap(relay -> relay.pace().usedUp().stream())
                .distinct()
                .filter(name ->
                        open.stream().allMatch(relay -> relay.pace().usedUp().contains(name)))
                .reduce((one, other) -> one + ", " + other);
    }

    /** In the first rank of which any serves. */
    private List<Relay> serving() {
        for (var rank : ranks) {
            var serving = rank.stream()
                    .filter(relay ->
                            bars.on(relay).isEmpty() && relay.watch().closed().isEmpty())
                    .toList();
            if (!serving.isEmpty()) return serving;
        }
        return List.of();
    }

    /** As {@link #serving}, only to know, of some. */
    private Optional<List<Relay>> firstReady(Predicate<Relay> some) {
        return ranks.stream()
                .map(rank -> rank.stream().filter(this::ready).filter(some).toList())
                .filter(rank -> !rank.isEmpty())
                .findFirst();
    }

    private List<Relay> fit(List<Relay> open, Claimed copy, BiPredicate<Relay, Claimed> spent) {
        var bound = boundTo(copy);
        if (bound.isPresent()) return List.of(bound.get());
        var fresh = fresh(open, relay -> !spent.test(relay, copy));
        var fit =
                fresh.stream().filter(relay -> !relay.pace().usedUp(copy.to())).toList();
        return fit.isEmpty() ? fresh : fit;
    }

    /** Those that were not tried: of the open ones, else of the first rank that has any. */
    private List<Relay> fresh(List<Relay> open, Predicate<Relay> untried) {
        var fresh = open.stream().filter(untried).toList();
        return fresh.isEmpty() ? firstReady(untried).orElse(open) : fresh;
    }

    private boolean ready(Relay relay) {
        return bars.on(relay).isEmpty() && relay.watch().shut().isEmpty();
    }

    private Optional<Instant> asleep(Relay relay) {
        return bars.on(relay)
                .map(Relay.Bar::until)
                .or(() -> relay.watch().shut().map(RelayWatch.Away::until));
    }

    private Optional<String> whyNot(Relay relay) {
        return bars.on(relay)
                .map(bar -> bar.why().words())
                .or(() -> relay.watch().lately().or(relay.watch()::shut).map(RelayWatch.Away::reason));
    }

    static Optional<String> named(List<Relay> relays, Function<Relay, Optional<String>> words) {
        return relays.stream()
                .flatMap(relay ->
                        words.apply(relay).map(said -> relays.size() == 1 ? said : relay.name() + ": " + said).stream())
                .reduce((one, other) -> one + "; " + other);
    }
}
