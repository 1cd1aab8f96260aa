package rubriek.dispatch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.quartz.SchedulerException;

/** Dispatches that a test moves by hand: their moment is far away, and while it works no courier takes what is handed out. */
@Singleton
final class Held {

    private final CourierScheduler couriers;
    private final Departure departure;
    private final Ledger ledger;
    private final Linde linde;
    private final Batches batches;
    private final Timetable timetable;

    Held(
            CourierScheduler couriers,
            Departure departure,
            Ledger ledger,
            Linde linde,
            Batches batches,
            Timetable timetable) {
        this.couriers = couriers;
        this.departure = departure;
        this.ledger = ledger;
        this.linde = linde;
        this.batches = batches;
        this.timetable = timetable;
    }

    void stopTheCouriers() {
        try {
            couriers.quartz().standby();
        } catch (SchedulerException e) {
            throw new IllegalStateException(e);
        }
    }

    void letTheCouriersGo() {
        couriers.start();
    }

    /** One that would leave in an hour. */
    UUID scheduled(Linde.Paper paper) {
        var at = Instant.now().plus(Duration.ofHours(1));
        return linde.send(
                        paper,
                        new DispatchDraft(List.of(paper.slug()), null, at, at.plus(Duration.ofHours(1)), null, null))
                .id();
    }

    /** One whose moment has come: frozen and handed out, and nobody takes it. */
    UUID begun(Linde.Paper paper) {
        var dispatch = scheduled(paper);
        departure.leave(dispatch);
        return dispatch;
    }

    void leave(UUID dispatch) {
        departure.leave(dispatch);
    }

    /** All that is due in its first batch. */
    List<Claimed> claim(UUID dispatch, String carrier) {
        return ledger.claim(new Batch(dispatch, 0), 100, carrier, "delinde.example");
    }

    /** As if nothing had been handed out. */
    void loseTheBatches(UUID dispatch) {
        QuarkusTransaction.requiringNew().run(() -> batches.withdraw(dispatch));
    }

    /** As if Quartz had forgotten it. */
    void loseTheMoment(UUID dispatch) {
        QuarkusTransaction.requiringNew().run(() -> timetable.callOff(dispatch));
    }

    boolean hasAMoment(UUID dispatch) {
        return QuarkusTransaction.requiringNew().call(() -> timetable.has(dispatch));
    }
}
