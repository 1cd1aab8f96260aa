package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.audience.LiftDraft;
import rubriek.audience.Reprieves;

/** A person's hand on a dispatch. Copies that a courier has in hand at that moment are still carried and recorded. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Control {

    private final DispatchRepository dispatches;
    private final Timetable timetable;
    private final Batches batches;
    private final Progress progress;
    private final SecondTries tries;
    private final Reprieves reprieves;
    private final Clock clock;

    Control(
            DispatchRepository dispatches,
            Timetable timetable,
            Batches batches,
            Progress progress,
            SecondTries tries,
            Reprieves reprieves,
            Clock clock) {
        this.dispatches = dispatches;
        this.timetable = timetable;
        this.batches = batches;
        this.progress = progress;
        this.tries = tries;
        this.reprieves = reprieves;
        this.clock = clock;
    }

    Dispatch pause(UUID id) {
        var dispatch = dispatches.locked(id);
        dispatch.pause();
        return stopped(dispatch);
    }

    Dispatch cancel(UUID id) {
        var dispatch = dispatches.locked(id);
        dispatch.cancel(clock.instant());
        return stopped(dispatch);
    }

    Dispatch resume(UUID id) {
        var dispatch = dispatches.locked(id);
        dispatch.resume(clock.instant());
        if (dispatch.begun()) progress.supply(id);
        else timetable.depart(id, dispatch.sendAt);
        return logged(dispatch);
    }

    /** Where nothing is tried again, the dispatch stays as it is. */
    SecondTries.Came retry(UUID id, DeliveryState from, DeliveryFilter which) {
        return retry(dispatches.locked(id), from, new WhichCopies(id, which));
    }

    /**
     * What came of it.
     *
     * @param lifted so many addresses may be mailed again
     * @param came of their copies; null when the dispatch is over, and they are not tried again
     */
    record TakenBack(int lifted, SecondTries.@Nullable Came came) {}

    /** What its refusals silenced may be mailed again, and gets its copies after all. Whoever else does it at that moment waits, and finds nothing. */
    TakenBack takeBack(UUID id, LiftDraft why, String by) {
        var dispatch = dispatches.locked(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lifted = reprieves.lift(id, why, by, now);
        Log.infof("dispatch %s: %d suppressions of its refusals are lifted", id, lifted);
        if (lifted == 0) return new TakenBack(0, SecondTries.Came.NOTHING);
        if (!dispatch.reopens(now)) return new TakenBack(lifted, null);
        var failed = new DeliveryFilter(DeliveryState.FAILED, null, null, false);
        return new TakenBack(lifted, retry(dispatch, DeliveryState.FAILED, new WhichCopies(id, failed, now)));
    }

    private SecondTries.Came retry(Dispatch dispatch, DeliveryState from, WhichCopies which) {
        var id = dispatch.id;
        dispatch.mayReopen(clock.instant());
        dispatches.lockIssue(dispatch.issueId);
        dispatches.mustRemember(dispatch.issueId);
        var came = tries.queue(from, which);
        Log.infof(
                "dispatch %s: %d %s are tried again, %d left alone", id, came.queued(), from.word(), came.leftAlone());
        if (came.queued() == 0) return came;
        dispatch.reopen(clock.instant());
        if (dispatch.is(DispatchStatus.SENDING)) progress.supply(id);
        progress.wake(id); // others of a batch may wait for a later try
        logged(dispatch);
        return came;
    }

    private Dispatch stopped(Dispatch dispatch) {
        timetable.callOff(dispatch.id);
        batches.withdraw(dispatch.id);
        return logged(dispatch);
    }

    private static Dispatch logged(Dispatch dispatch) {
        Log.infof("dispatch %s: %s", dispatch.id, dispatch.status.word());
        return dispatch;
    }
}
