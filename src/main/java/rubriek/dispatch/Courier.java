package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Sends batches: claims a few copies, carries them without a transaction, records what became of them, and again. Between two copies
 * it stops when the program ends, between two claims, or within a second, when the dispatch is paused or stopped. Each thread is in here with a batch of
 * its own, and uses the relays that carry its sender.
 */
@ApplicationScoped
class Courier {

    private final Books books;
    private final Copywriters writers;
    private final Trips trips;
    private final Ending ending;

    Courier(Books books, Copywriters writers, Trips trips, Ending ending) {
        this.books = books;
        this.writers = writers;
        this.trips = trips;
        this.ending = ending;
    }

    PutDown send(Batch batch) {
        var writer = writers.of(batch.dispatch());
        var crew = trips.crew(writer);
        var shut = crew.shut();
        if (shut.isPresent()) return shut(batch, crew, shut.get());
        var obstacle = trips.obstacle();
        if (obstacle.isPresent()) return wait(batch, obstacle.get(), trips.soon(crew));
        var putDown = carry(batch, writer, crew);
        tellTheOthers(crew);
        return putDown;
    }

    /** The dispatch stands still for what stopped this batch. */
    void paused(Batch batch) {
        trips.crew(writers.of(batch.dispatch())).paused();
    }

    /** What it used of a warm-up. Whatever comes of that, the batch was put down as it was. */
    private static void tellTheOthers(Crew crew) {
        try {
            crew.end();
        } catch (RuntimeException fault) {
            Log.warnf("what was sent of the warm-up is not told to other instances: %s", fault.getMessage());
        }
    }

    private PutDown carry(Batch batch, Copywriter writer, Crew crew) {
        try (var trip = trips.begin(batch.dispatch(), writer, crew)) {
            var portion = trips.portion(crew);
            while (!ending.hasBegun()) {
                var began = System.nanoTime();
                var claimed = books.claim(batch, portion.size(), writer.domain());
                if (claimed.isEmpty()) break;
                var idle = carry(batch, claimed, trip);
                portion.took(trip.lately(), Duration.ofNanos(System.nanoTime() - began));
                if (idle.isPresent())
                    return wait(batch, idle.get().why(), idle.get().until());
                if (trip.stop().isPresent()) return new PutDown(Instant.EPOCH, trip.stop());
                if (trip.resting().isPresent())
                    return PutDown.until(trip.resting().get());
            }
            Log.infof("dispatch %s, batch %d: %s", batch.dispatch(), batch.number(), trip);
        }
        return PutDown.until(Instant.EPOCH);
    }

    /** Who found the relays away told the dispatch that it had in hand, and not this one. */
    private PutDown shut(Batch batch, Crew crew, Instant until) {
        books.remark(batch.dispatch(), crew.idle().why());
        return PutDown.until(until);
    }

    private PutDown wait(Batch batch, Trouble why, Instant until) {
        trips.hindered(why);
        books.remark(batch.dispatch(), why);
        return PutDown.until(until);
    }

    /** @return why nothing can be carried at the moment, if so */
    private Optional<Crew.Idle> carry(Batch batch, List<Claimed> claimed, Trip trip) {
        var idle = trip.carry(claimed).map(all -> new Crew.Idle(trips.obstacle().orElse(all.why()), all.until()));
        if (idle.isEmpty()) relayWorks(batch, trip);
        return idle;
    }

    private void relayWorks(Batch batch, Trip trip) {
        var slow = trip.waitingFor();
        var tomorrow = trip.untilTomorrow();
        var remark = trip.awaited()
                .map(which -> new Trouble(Reason.RELAY_AWAITED, which))
                .or(() -> slow.map(which -> new Trouble(Reason.PROVIDER_WAITS, which)))
                .or(() -> tomorrow.map(which -> new Trouble(Reason.WARMING_UP, which)))
                .or(trips::remark);
        remark.ifPresentOrElse(why -> books.remark(batch.dispatch(), why), () -> books.relayWorks(batch.dispatch()));
    }
}
