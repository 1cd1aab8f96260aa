package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Trips trips;
    private final Ending ending;

    Courier(Books books, Copywriters writers, Carrier carrier, RelayWatch watch, Trips trips, Ending ending) {
        this.books = books;
        this.writers = writers;
        this.carrier = carrier;
        this.watch = watch;
        this.trips = trips;
        this.ending = ending;
    }

    PutDown send(Batch batch) {
        var closed = watch.closed();
        if (closed.isPresent()) return PutDown.until(closed.get().until());
        var obstacle = trips.obstacle();
        if (obstacle.isPresent()) return wait(batch, obstacle.get());
        var putDown = carry(batch);
        tellTheOthers();
        return putDown;
    }

    /** What it used of a warm-up. Whatever comes of that, the batch was put down as it was. */
    private void tellTheOthers() {
        try {
            trips.end();
        } catch (RuntimeException fault) {
            Log.warnf("what was sent of the warm-up is not told to other instances: %s", fault.getMessage());
        }
    }

    private PutDown carry(Batch batch) {
        var writer = writers.of(batch.dispatch());
        try (var lane = trips.watched(batch.dispatch(), carrier.open())) {
            var trip = trips.begin(writer, lane);
            var portion = trips.portion();
            while (!ending.hasBegun()) {
                var began = System.nanoTime();
                var claimed = books.claim(batch, portion.size(), writer.domain());
                if (claimed.isEmpty()) break;
                var broken = carry(batch, claimed, trip);
                portion.took(trip.lately(), Duration.ofNanos(System.nanoTime() - began));
                if (broken.isPresent()) return wait(batch, broken.get());
                if (trip.stop().isPresent()) return new PutDown(Instant.EPOCH, trip.stop());
                if (trip.resting().isPresent())
                    return PutDown.until(trip.resting().get());
            }
            Log.infof("dispatch %s, batch %d: %s", batch.dispatch(), batch.number(), trip);
        }
        return PutDown.until(Instant.EPOCH);
    }

    /** What is in the way here says nothing of the relay, which others may find well. */
    private PutDown wait(Batch batch, Trouble why) {
        trips.hindered(why);
        books.remark(batch.dispatch(), why);
        if (why.reason() == Reason.DISK_FULL) return PutDown.until(trips.soon());
        return PutDown.until(watch.failed(why.words()).until());
    }

    /** @return why nothing can be carried at the moment, if so */
    private Optional<Trouble> carry(Batch batch, List<Claimed> claimed, Trip trip) {
        var broken = trip.carry(claimed).map(why -> trips.obstacle().orElse(why));
        if (broken.isEmpty()) relayWorks(batch, trip);
        if (broken.isEmpty() && trip.lately() > 0) watch.worked();
        return broken;
    }

    private void relayWorks(Batch batch, Trip trip) {
        var slow = trip.waitingFor();
        var tomorrow = trip.untilTomorrow();
        var remark = slow.map(which -> new Trouble(Reason.PROVIDER_WAITS, which))
                .or(() -> tomorrow.map(which -> new Trouble(Reason.WARMING_UP, which)))
                .or(trips::remark);
        remark.ifPresentOrElse(why -> books.remark(batch.dispatch(), why), () -> books.relayWorks(batch.dispatch()));
    }
}
