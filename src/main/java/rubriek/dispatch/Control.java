package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/** A person's hand on a dispatch. Copies that a courier has in hand at that moment are still carried and recorded. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Control {

    private final DispatchRepository dispatches;
    private final Timetable timetable;
    private final Batches batches;
    private final Progress progress;
    private final SecondTries tries;
    private final Clock clock;

    Control(
            DispatchRepository dispatches,
            Timetable timetable,
            Batches batches,
            Progress progress,
            SecondTries tries,
            Clock clock) {
        this.dispatches = dispatches;
        this.timetable = timetable;
        this.batches = batches;
        this.progress = progress;
        this.tries = tries;
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
        if (dispatch.begun()) progress.goOn(id);
        else timetable.depart(id, dispatch.sendAt);
        return logged(dispatch);
    }

    /** Where nothing is tried again, the dispatch stays as it is. */
    SecondTries.Came retry(UUID id, DeliveryState from, DeliveryFilter which) {
        return retry(dispatches.locked(id), from, new WhichCopies(id, which));
    }

    /** The same of one whose lock is held. */
    SecondTries.Came retry(Dispatch dispatch, DeliveryState from, WhichCopies which) {
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
