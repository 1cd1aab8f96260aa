package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** What the rounds do, each in a transaction of its own. All of it is made from the rows, so that nothing else needs to be remembered. */
@ApplicationScoped
@Transactional
class Upkeep {

    /** How long a departure may take to begin before it is looked after. */
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    private final DispatchRepository dispatches;
    private final Doubts doubts;
    private final Timetable timetable;
    private final SendingSettings settings;
    private final RetrySchedule schedule;
    private final Clock clock;

    Upkeep(
            DispatchRepository dispatches,
            Doubts doubts,
            Timetable timetable,
            SendingSettings settings,
            RetrySchedule schedule,
            Clock clock) {
        this.dispatches = dispatches;
        this.doubts = doubts;
        this.timetable = timetable;
        this.settings = settings;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Gives up waiting for instances that are gone. */
    void abandon() {
        var lost = doubts.abandon(clock.instant().minus(settings.lease()));
        if (lost > 0) Log.warnf("%d deliveries are unknown: the program that was sending them is gone", lost);
    }

    /** The dispatches with copies that nobody knows of, and that the setting wants sent again. */
    List<UUID> toResend() {
        if (settings.unknown() == SendingSettings.Unknown.HOLD) return List.of();
        return doubts.withUnknown(
                clock.instant().minus(SecondTries.DOUBT), schedule.waits().size());
    }

    void resend(UUID id) {
        var dispatch = dispatches.locked(id);
        if (!dispatch.is(DispatchStatus.SENDING) && !dispatch.is(DispatchStatus.FINISHED)) return;
        if (dispatch.expired(clock.instant())) return;
        dispatch.reopen(clock.instant());
        var again = doubts.resendUnknown(
                id, clock.instant().minus(SecondTries.DOUBT), schedule.waits().size());
        Log.infof("dispatch %s: %d unknown are sent again", id, again);
    }

    List<UUID> sending() {
        return dispatches.idsOf(DispatchStatus.SENDING);
    }

    /** Sets the moment again of those whose departure was lost: it ended in a fault, or its instance with it. */
    void departAgain() {
        var now = clock.instant();
        dispatches.due(now.minus(OVERDUE)).stream()
                .filter(id -> !timetable.has(id))
                .forEach(id -> timetable.depart(id, now));
    }
}
