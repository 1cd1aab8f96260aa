package rubriek.dispatch;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import rubriek.issue.Issues;

/** The steps of a departure, each whole or not at all. Whoever comes second waits for the row, and then finds the step done. */
@ApplicationScoped
@Transactional
class DepartureSteps {

    /** An audience of a million takes most of a minute. */
    private static final int SECONDS_TO_FREEZE = 600;

    private final DispatchRepository dispatches;
    private final Freeze freeze;
    private final Issues issues;
    private final Progress progress;
    private final SendingSettings settings;
    private final Clock clock;

    DepartureSteps(
            DispatchRepository dispatches,
            Freeze freeze,
            Issues issues,
            Progress progress,
            SendingSettings settings,
            Clock clock) {
        this.dispatches = dispatches;
        this.freeze = freeze;
        this.issues = issues;
        this.progress = progress;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Takes the dispatch in hand, unless its time has passed. One that another had in hand when it died is taken again.
     *
     * @return the issue to send; nothing when the dispatch is not to leave any more
     */
    Optional<UUID> prepare(UUID id) {
        var dispatch = dispatches.locked(id);
        if (dispatch.is(DispatchStatus.SCHEDULED)) seize(dispatch);
        if (freeze.undecided(dispatch.issueId)) return Optional.empty(); // a round tries again in a while
        return dispatch.is(DispatchStatus.PREPARING) ? Optional.of(dispatch.issueId) : Optional.empty();
    }

    /** The failed checks that the dispatch leaves in spite of. */
    Optional<Overruled> overruled(UUID id) {
        return dispatches.withId(id).overruled();
    }

    private void seize(Dispatch dispatch) {
        var now = clock.instant();
        if (dispatch.expired(now)) dispatch.giveUp(Reason.EXPIRED, now);
        else if (dispatch.missed(now, settings.grace())) dispatch.giveUp(Reason.MISSED, now);
        else dispatch.prepare();
        log(dispatch);
    }

    /** Whether it is over because its moment passed unnoticed. */
    boolean missed(UUID id) {
        return Reason.MISSED.code().equals(dispatches.withId(id).reason);
    }

    /** Stands still, with nobody mailed, until somebody has dealt with the reason. @return whether it does so for this one */
    boolean hold(UUID id, Reason why, String detail) {
        var dispatch = dispatches.locked(id);
        if (!dispatch.is(DispatchStatus.PREPARING)) return false;
        dispatch.hold(why, detail);
        log(dispatch);
        return true;
    }

    /**
     * Freezes letter and audience, publishes the issue, and hands out the batches; not while copies of one that was cancelled are
     * under way. From the lock on the issue on nobody saves it, and
     * nobody else freezes an audience of it.
     *
     * @param mailing the letter, and the versions of the issue and the newsletter that it was made of
     * @return false when one of them was saved since, so that the letter has to be made again
     */
    @TransactionConfiguration(timeout = SECONDS_TO_FREEZE)
    boolean begin(UUID id, Mailing mailing) {
        var dispatch = dispatches.locked(id);
        if (!dispatch.is(DispatchStatus.PREPARING)) return true;
        dispatches.lockIssue(dispatch.issueId);
        if (!issues.unchanged(mailing.issue(), mailing.newsletter())) return false;
        if (freeze.undecided(dispatch.issueId)) return true;
        if (dispatch.expired(clock.instant())) giveUp(dispatch);
        else begin(dispatch, mailing.letter());
        return true;
    }

    /** Its time ended while it waited. */
    private void giveUp(Dispatch dispatch) {
        dispatch.giveUp(Reason.EXPIRED, clock.instant());
        log(dispatch);
    }

    private void begin(Dispatch dispatch, Letter letter) {
        var id = dispatch.id;
        var now = clock.instant();
        if (freeze.audience(id, dispatch.segmentId, now) == 0) {
            dispatch.finish(now);
            dispatch.explain(Reason.NOBODY, "");
        } else {
            freeze.letter(id, letter, now);
            issues.publish(dispatch.issueId);
            dispatch.begin(now);
            progress.supply(id);
        }
        log(dispatch);
    }

    private static void log(Dispatch dispatch) {
        var why = dispatch.reason == null ? "" : ", " + dispatch.reason;
        Log.infof("dispatch %s: %s%s", dispatch.id, dispatch.status.word(), why);
    }
}
