package rubriek.dispatch;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Copies of one sender on their way, a few at a time, shared out over the relays that serve. Who is not let in by their provider is sent away until
 * later, so that nobody waits for one provider. When no relay can be talked to it gives the rest back, so that nobody's tries are
 * used up by a closed door. For one thread.
 */
final class Trip implements AutoCloseable {

    /** So often everybody has to be sent away before a courier looks for other work. */
    private static final int FRUITLESS = 3;

    /** Nobody is handed on more often in one go; then they are claimed anew. */
    private static final int MOST_ROUNDS = 20;

    private final Books books;
    private final Copywriter writer;
    private final Crew crew;
    private final UnaryOperator<Lane> watched;
    private final Ending ending;
    private final Map<Relay, Leg> legs = new HashMap<>();
    private final Map<DeliveryState, Integer> totals = new EnumMap<>(DeliveryState.class);
    private Set<String> awaited = Set.of();
    private int lately;
    private int fruitless;
    private @Nullable Instant resumes;
    private Crew.@Nullable Idle idle;
    private Breaker.@Nullable Stop stop;

    /** @param watched times what a lane carries */
    Trip(Books books, Copywriter writer, Crew crew, UnaryOperator<Lane> watched, Ending ending) {
        this.books = books;
        this.writer = writer;
        this.crew = crew;
        this.watched = watched;
        this.ending = ending;
    }

    /** @return why no relay serves at the moment, if so; every copy is recorded or given back by then */
    Optional<Crew.Idle> carry(List<Claimed> claimed) {
        var account = new Account(new Freshness(books, claimed));
        try {
            var left = claimed;
            for (var round = 0; !left.isEmpty() && goesOn() && round < MOST_ROUNDS; round++)
                left = shareOut(left, account);
        } finally {
            close(claimed, account);
        }
        return Optional.ofNullable(idle);
    }

    /** Why somebody has to deal with something first, if so. */
    Optional<Breaker.Stop> stop() {
        return Optional.ofNullable(stop);
    }

    /** Until when there is nothing to do here, because everybody who was next had to be sent away. */
    Optional<Instant> resting() {
        return fruitless < FRUITLESS ? Optional.empty() : Optional.ofNullable(resumes);
    }

    /** The providers that are left alone at the moment, with the words of their servers, for an operator. */
    Optional<String> waitingFor() {
        return crew.slow();
    }

    /** The relays that do not serve and that alone may take some of the copies, with what was last said of them, for an operator. */
    Optional<String> awaited() {
        if (crew.isWhole()) return Optional.empty();
        return awaited.stream().reduce((one, other) -> one + "; " + other);
    }

    /** The providers that get no more on this day, because a warm-up says so. */
    Optional<String> untilTomorrow() {
        return crew.untilTomorrow();
    }

    /** How many of those who were claimed last were carried, and not sent away or given back. */
    int lately() {
        return lately;
    }

    /** How many went where, for the log. */
    @Override
    public String toString() {
        return totals.toString();
    }

    @Override
    public void close() {
        legs.keySet().forEach(relay -> relay.lanes().end());
    }

    private boolean goesOn() {
        return idle == null && stop == null && !ending.hasBegun();
    }

    /** Who has a lane to spare is used first. @return those that are to be shared out anew, since their relay does not serve any more */
    private List<Claimed> shareOut(List<Claimed> copies, Account account) {
        var free = free(copies, account);
        if (free.isEmpty()) return free;
        var piles = new LinkedHashMap<>(crew.deal(free, account::spent));
        if (piles.isEmpty()) nobodyServes();
        var left = new ArrayList<Claimed>();
        while (!piles.isEmpty() && goesOn()) {
            var next = piles.keySet().stream()
                    .filter(relay -> relay.lanes().hasOne())
                    .findFirst()
                    .orElseGet(() -> piles.keySet().iterator().next());
            var leg = legs.computeIfAbsent(next, this::begun);
            left.addAll(leg.carry(piles.getOrDefault(next, List.of()), account));
            piles.remove(next);
            leg.stop().ifPresent(why -> stop = why);
            if (leg.unwritable())
                idle = new Crew.Idle(new Trouble(Reason.DISK_FULL, Leg.UNWRITABLE), crew.atTheLatest());
        }
        piles.keySet().forEach(Crew::untried);
        return left;
    }

    /** Those that need not wait for the one relay that they may have left by. */
    private List<Claimed> free(List<Claimed> copies, Account account) {
        if (copies.stream().noneMatch(crew::waitsForItsOwn)) return copies;
        var free = new ArrayList<Claimed>();
        for (var copy : copies)
            if (crew.waitsForItsOwn(copy)) account.await(copy, crew);
            else free.add(copy);
        return free;
    }

    private void nobodyServes() {
        stop = crew.stop().orElse(null);
        if (stop == null) idle = crew.idle();
    }

    private Leg begun(Relay relay) {
        relay.lanes().begin();
        return new Leg(books, writer, crew, relay, watched, ending);
    }

    private void close(List<Claimed> claimed, Account account) {
        var rest = claimed.stream().map(Claimed::tried).filter(tried -> !account.knows(tried));
        var settled = account.settled();
        var sentAway = account.sentAway();
        books.close(settled, rest.toList(), sentAway);
        if (!account.awaited().isEmpty()) awaited = account.awaited();
        settled.values().forEach(s -> totals.merge(s.state(), 1, Integer::sum));
        lately = settled.size();
        fruitless = settled.isEmpty() && !sentAway.isEmpty() ? fruitless + 1 : 0;
        resumes = Stream.concat(sentAway.values().stream(), Stream.of(crew.atTheLatest()))
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
