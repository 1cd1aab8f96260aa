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

/**
 * Takes back what the refusals of a dispatch did to its readers (B-05): what they silenced is lifted, and these copies are tried again,
 * unless it is over or forgotten.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class TakingBack {

    private final DispatchRepository dispatches;
    private final Reprieves reprieves;
    private final Control control;
    private final Clock clock;

    TakingBack(DispatchRepository dispatches, Reprieves reprieves, Control control, Clock clock) {
        this.dispatches = dispatches;
        this.reprieves = reprieves;
        this.control = control;
        this.clock = clock;
    }

    /**
     * What came of it.
     *
     * @param lifted so many addresses may be mailed again
     * @param retried what came of their copies
     * @param left why none of these is tried again, a key of the words {@code dispatch}; null when they may be
     */
    record Came(
            int lifted, SecondTries.Came retried, @Nullable String left) {}

    /** Whoever else does it at that moment waits, and finds nothing. */
    Came of(UUID id, LiftDraft why, String by) {
        var dispatch = dispatches.locked(id);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var lifted = reprieves.lift(id, why, by, now);
        Log.infof("dispatch %s: %d suppressions of its refusals are lifted", id, lifted);
        if (lifted == 0) return new Came(0, SecondTries.Came.NOTHING, null);
        if (!dispatch.reopens(now)) return new Came(lifted, SecondTries.Came.NOTHING, "retry.over");
        if (dispatches.forgot(dispatch.issueId)) return new Came(lifted, SecondTries.Came.NOTHING, "retry.forgotten");
        var failed = new DeliveryFilter(DeliveryState.FAILED, null, null, false);
        return new Came(lifted, control.retry(dispatch, DeliveryState.FAILED, new WhichCopies(id, failed, now)), null);
    }
}
