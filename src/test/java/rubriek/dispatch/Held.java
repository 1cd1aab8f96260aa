package rubriek.dispatch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
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
    private final DispatchRepository dispatches;
    private final Clock clock;

    Held(
            CourierScheduler couriers,
            Departure departure,
            Ledger ledger,
            Linde linde,
            Batches batches,
            Timetable timetable,
            DispatchRepository dispatches,
            Clock clock) {
        this.couriers = couriers;
        this.departure = departure;
        this.ledger = ledger;
        this.linde = linde;
        this.batches = batches;
        this.timetable = timetable;
        this.dispatches = dispatches;
        this.clock = clock;
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
        var at = clock.instant().plus(Duration.ofHours(1));
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

    /** As if the program had been down at its moment, and for longer than the grace. */
    void outlasts(UUID dispatch) {
        QuarkusTransaction.requiringNew().run(() -> {
            var late = dispatches.locked(dispatch);
            late.sendAt = clock.instant().minus(Duration.ofDays(1));
            late.notAfter = null;
        });
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
