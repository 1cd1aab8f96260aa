package rubriek.dispatch;

import io.quarkus.logging.Log;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One lane carrying copies, a few at a time. It tells a message that was refused from a relay that cannot be talked to: then it gives
 * the rest back, so that nobody's tries are used up by a closed door. For one thread.
 */
final class Trip {

    /** So many conversations that break one after the other are the relay's fault, not the messages'. */
    private static final int BROKEN_IN_A_ROW = 3;

    private final Books books;
    private final Copywriter writer;
    private final Lane lane;
    private final Ending ending;
    private final Map<DeliveryState, Integer> totals = new EnumMap<>(DeliveryState.class);
    private int brokenInARow;
    private @Nullable String away;

    Trip(Books books, Copywriter writer, Lane lane, Ending ending) {
        this.books = books;
        this.writer = writer;
        this.lane = lane;
        this.ending = ending;
    }

    /** @return why the relay cannot be talked to at the moment, if so; every copy is recorded or given back by then */
    Optional<String> carry(List<Claimed> claimed) {
        var settled = new LinkedHashMap<Claimed.Try, Settlement>();
        try {
            for (var copy : claimed) {
                if (away != null || ending.hasBegun()) break;
                var outcome = tried(copy);
                judge(outcome);
                if (!aboutTheRelay(outcome)) settled.put(copy.tried(), books.settled(copy, outcome));
            }
        } finally {
            var rest = claimed.stream().map(Claimed::tried).filter(t -> !settled.containsKey(t));
            books.close(settled, rest.toList());
            settled.values().forEach(s -> totals.merge(s.state(), 1, Integer::sum));
        }
        return Optional.ofNullable(away);
    }

    /** How many went where, for the log. */
    @Override
    public String toString() {
        return totals.toString();
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

    private void judge(Outcome outcome) {
        brokenInARow = outcome instanceof Outcome.Lost ? brokenInARow + 1 : 0;
        if (aboutTheRelay(outcome) || brokenInARow == BROKEN_IN_A_ROW) away = InWords.of(outcome);
    }

    /** Whether it says nothing about the copy: it was not even begun. */
    static boolean aboutTheRelay(Outcome outcome) {
        if (outcome instanceof Outcome.Lost lost) return lost.stage().beforeAnyMessage();
        return outcome instanceof Outcome.Refused refused && refused.stage().beforeAnyMessage();
    }
}
