package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Moves a dispatch that is sending along its rows: hands out the batches in which somebody waits, and ends it when nobody does. */
@ApplicationScoped
@Transactional
class Progress {

    private final DispatchRepository dispatches;
    private final Ledger ledger;
    private final Batches batches;
    private final ComplaintBooks complaints;
    private final Clock clock;

    Progress(DispatchRepository dispatches, Ledger ledger, Batches batches, ComplaintBooks complaints, Clock clock) {
        this.dispatches = dispatches;
        this.ledger = ledger;
        this.batches = batches;
        this.complaints = complaints;
        this.clock = clock;
    }

    /** Somebody resumed it, and has seen the complaints so far. */
    void goOn(UUID id) {
        complaints.forgive(id);
        supply(id);
    }

    /** Hands out every batch in which somebody waits and that is not handed out already. Doing it again changes nothing. */
    void supply(UUID id) {
        var dispatch = dispatches.locked(id);
        if (ends(dispatch)) return;
        var waiting = ledger.waiting(id);
        waiting.removeAll(batches.handedOut(id));
        batches.handOut(waiting, clock.instant());
    }

    /** The clock was put back: what was handed out for soon would lie until the old time comes. */
    void supplyAnew(UUID id) {
        var dispatch = dispatches.locked(id);
        if (ends(dispatch)) return;
        ledger.waitNoLonger(id);
        batches.withdraw(id);
        batches.handOut(ledger.waiting(id), clock.instant());
    }

    /**
     * A relay is back, or somebody is to be tried again: what was put off is handed out for now. A batch whose every copy is tried later
     * all the same stays where it is.
     */
    void wake(UUID id) {
        if (ends(dispatches.locked(id))) return;
        var due = ledger.due(id);
        due.retainAll(batches.putOff(id));
        batches.handOut(due, clock.instant());
    }

    /**
     * A courier has put the batch down. What is left of it for a later try is handed out for then.
     *
     * @param notBefore until when the relay is to be left alone
     */
    void after(Batch batch, Instant notBefore) {
        ledger.nextTry(batch).ifPresentOrElse(next -> again(batch, later(next, notBefore)), () -> {
            ends(dispatches.locked(batch.dispatch()));
        });
    }

    /** As {@link #hold(UUID, Reason, String, Instant)}, for a reason of this moment. */
    boolean hold(UUID id, Reason why, String words) {
        return hold(id, why, words, clock.instant());
    }

    /**
     * Stands still until somebody has dealt with the reason; several couriers may find it at the same time.
     *
     * @param since from when on the reason was looked for: whoever resumed it after that has dealt with it
     * @return whether this one did
     */
    boolean hold(UUID id, Reason why, String words, Instant since) {
        var dispatch = dispatches.locked(id);
        if (!dispatch.is(DispatchStatus.SENDING) || dispatch.resumedAfter(since, clock.instant())) return false;
        dispatch.hold(why, words);
        batches.withdraw(id);
        Log.warnf("dispatch %s: %s, %s", id, dispatch.status.word(), dispatch.reason);
        return true;
    }

    /** Nobody else moves it, to the end of the transaction. */
    void lock(UUID id) {
        dispatches.locked(id);
    }

    /** It was taken for finished, and somebody is queued again whom an instance had in hand that came back; a round ends it if its time is over. */
    void takeUp(UUID id) {
        var dispatch = dispatches.locked(id);
        if (!dispatch.is(DispatchStatus.FINISHED) || !ledger.unfinished(id)) return;
        dispatch.takeUp();
        Log.infof("dispatch %s: %s again", id, dispatch.status.word());
    }

    /** Also of one that was taken for finished, since who had these copies in hand was taken for gone. */
    private void again(Batch batch, Instant at) {
        var dispatch = dispatches.locked(batch.dispatch());
        if (dispatch.is(DispatchStatus.FINISHED) && !dispatch.expired(clock.instant()))
            dispatch.reopen(clock.instant());
        if (ends(dispatch)) return;
        var end = dispatch.notAfter;
        batches.handOut(List.of(batch), end != null && end.isBefore(at) ? end.plusMillis(1) : at);
    }

    /** Whether it does not send any more, or as of now. */
    private boolean ends(Dispatch dispatch) {
        var now = clock.instant();
        if (!dispatch.is(DispatchStatus.SENDING)) return true;
        if (dispatch.expired(now)) {
            dispatch.giveUp(Reason.EXPIRED, now);
            batches.withdraw(dispatch.id);
        } else if (!ledger.unfinished(dispatch.id)) {
            dispatch.finish(now);
        } else {
            return false;
        }
        Log.infof("dispatch %s: %s", dispatch.id, dispatch.status.word());
        return true;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
