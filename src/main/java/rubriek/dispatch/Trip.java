package rubriek.dispatch;

import io.quarkus.logging.Log;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One lane carrying copies, a few at a time. Who is not let in by their provider is tried after the others, and else sent away until later, so that
 * no lane waits for one provider. It tells a message that was refused from a relay that cannot be talked to: then it gives
 * the rest back, so that nobody's tries are used up by a closed door. For one thread.
 */
final class Trip {

    /** So many conversations that break one after the other are the relay's fault, not the messages'. */
    private static final int BROKEN_IN_A_ROW = 3;

    /** So often everybody has to be sent away before a lane looks for other work. */
    private static final int FRUITLESS = 3;

    private final Books books;
    private final Pace pace;
    private final Copywriter writer;
    private final Lane lane;
    private final Ending ending;
    private final Map<DeliveryState, Integer> totals = new EnumMap<>(DeliveryState.class);
    private int brokenInARow;
    private int lately;
    private int fruitless;
    private @Nullable Instant resumes;
    private @Nullable Trouble away;
    private Breaker.@Nullable Stop stop;

    Trip(Books books, Pace pace, Copywriter writer, Lane lane, Ending ending) {
        this.books = books;
        this.pace = pace;
        this.writer = writer;
        this.lane = lane;
        this.ending = ending;
    }

    /** @return why the relay cannot be talked to at the moment, if so; every copy is recorded or given back by then */
    Optional<Trouble> carry(List<Claimed> claimed) {
        var settled = new LinkedHashMap<Claimed.Try, Settlement>();
        var outside = new ArrayList<Claimed>();
        try {
            for (var copy : claimed) if (goesOn() && !letIn(copy, settled)) outside.add(copy);
            for (var copy : List.copyOf(outside)) if (goesOn() && letIn(copy, settled)) outside.remove(copy);
        } finally {
            close(claimed, settled, pace.comeBack(outside));
        }
        return Optional.ofNullable(away);
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
        return pace.inWords();
    }

    /** The providers that get no more on this day, because a warm-up says so. */
    Optional<String> untilTomorrow() {
        return pace.usedUp();
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

    private boolean goesOn() {
        return away == null && stop == null && !ending.hasBegun();
    }

    /** @return false when the provider takes none at the moment */
    private boolean letIn(Claimed copy, Map<Claimed.Try, Settlement> settled) {
        var visit = pace.enter(copy.to());
        if (visit.isEmpty()) return false;
        try {
            var wait = pace.untilRelay();
            if (!wait.isZero() && ending.within(wait)) return true;
            var outcome = tried(copy);
            judge(copy, outcome);
            if (!aboutTheRelay(outcome)) {
                var settlement = books.settled(copy, outcome);
                settled.put(copy.tried(), settlement);
                pace.heard(visit.get(), outcome, settlement).ifPresent(why -> stop = why);
            }
        } finally {
            pace.leave(visit.get());
        }
        return true;
    }

    private void close(
            List<Claimed> claimed, Map<Claimed.Try, Settlement> settled, Map<Claimed.Try, Instant> sentAway) {
        var rest =
                claimed.stream().map(Claimed::tried).filter(t -> !settled.containsKey(t) && !sentAway.containsKey(t));
        books.close(settled, rest.toList(), sentAway);
        settled.values().forEach(s -> totals.merge(s.state(), 1, Integer::sum));
        lately = settled.size();
        fruitless = settled.isEmpty() && !sentAway.isEmpty() ? fruitless + 1 : 0;
        resumes = Stream.concat(sentAway.values().stream(), Stream.of(pace.atTheLatest()))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Outcome tried(Claimed copy) {
        var leaving = new AtomicBoolean();
        try {
            var parcel = writer.write(copy);
            return lane.carry(parcel.envelope(), parcel.message(), () -> {
                books.intent(copy);
                leaving.set(true);
            });
        } catch (IllegalArgumentException unfit) {
            return new Outcome.Undeliverable("this copy cannot be composed: " + unfit.getMessage());
        } catch (UncheckedIOException unwritable) {
            return new Outcome.Lost(Stage.CONNECT, "the journal cannot be written");
        } catch (RuntimeException fault) {
            Log.errorf(fault, "delivery %d: a fault of ours", copy.id());
            return leaving.get()
                    ? new Outcome.Lost(Stage.DOT, "a fault of ours while the answer was awaited")
                    : new Outcome.Lost(Stage.MAIL, "a fault of ours while the copy was made; the log says which");
        }
    }

    private void judge(Claimed copy, Outcome outcome) {
        brokenInARow = outcome instanceof Outcome.Lost ? brokenInARow + 1 : 0;
        if (aboutTheRelay(outcome) || brokenInARow == BROKEN_IN_A_ROW) away = Trouble.with(outcome, copy.to());
    }

    /** Whether it says nothing about the copy: it was not even begun. */
    static boolean aboutTheRelay(Outcome outcome) {
        if (outcome instanceof Outcome.Lost lost) return lost.stage().beforeAnyMessage();
        return outcome instanceof Outcome.Refused refused && refused.stage().beforeAnyMessage();
    }
}
