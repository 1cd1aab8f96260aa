package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends batches: claims a few copies, carries them without a transaction, records what became of them, and again. Between two copies
 * it stops when the program ends, between two claims when the dispatch is paused or stopped. Each connection's thread is in here
 * with a batch of its own.
 */
@ApplicationScoped
class Courier {

    private final Books books;
    private final Copywriters writers;
    private final Carrier carrier;
    private final RelayWatch watch;
    private final Ending ending;
    private final Clock clock;

    Courier(Books books, Copywriters writers, Carrier carrier, RelayWatch watch, Ending ending, Clock clock) {
        this.books = books;
        this.writers = writers;
        this.carrier = carrier;
        this.watch = watch;
        this.ending = ending;
        this.clock = clock;
    }

    /** @return from when on it makes sense to go on with what is left of the batch */
    Instant send(Batch batch) {
        var closed = watch.away();
        if (closed.isPresent()) return closed.get().until();
        var writer = writers.of(batch.dispatch());
        try (var lane = carrier.open()) {
            var trip = new Trip(books, writer, lane, ending);
            var portion = new Portion();
            while (!ending.hasBegun()) {
                var began = clock.instant();
                var claimed = books.claim(batch, portion.size(), writer.domain());
                if (claimed.isEmpty()) break;
                var broken = carry(batch, claimed, trip);
                portion.took(claimed.size(), Duration.between(began, clock.instant()));
                if (broken.isPresent()) return watch.failed(broken.get()).until();
            }
            Log.infof("dispatch %s, batch %d: %s", batch.dispatch(), batch.number(), trip);
        }
        return clock.instant();
    }

    /** @return why the relay cannot be talked to at the moment, if so */
    private Optional<String> carry(Batch batch, List<Claimed> claimed, Trip trip) {
        var broken = trip.carry(claimed);
        broken.ifPresentOrElse(why -> books.relayAway(batch.dispatch(), why), () -> books.relayWorks(batch.dispatch()));
        if (broken.isEmpty()) watch.worked();
        return broken;
    }
}
