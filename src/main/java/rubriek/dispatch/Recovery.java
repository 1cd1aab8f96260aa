package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import rubriek.dispatch.journal.PastJournal;
import rubriek.dispatch.journal.Verdict;
import rubriek.shared.EmailAddress;

/**
 * Settles what a run of the program had in hand when it was killed, by its journal: who got it, who did not, and of whom nobody knows.
 * So nobody is lost, and nobody gets it twice (T-06).
 */
@ApplicationScoped
@Transactional
class Recovery {

    private final Ledger ledger;
    private final Sql sql;
    private final RetrySchedule schedule;
    private final Clock clock;

    Recovery(Ledger ledger, Sql sql, RetrySchedule schedule, Clock clock) {
        this.ledger = ledger;
        this.sql = sql;
        this.schedule = schedule;
        this.clock = clock;
    }

    void settle(PastJournal past) {
        var settled = new HashMap<Claimed.Try, Settlement>();
        var released = new ArrayList<Claimed.Try>();
        ledger.heldBy(past.name())
                .forEach((held, reader) -> outcome(past.verdict(held.delivery()))
                        .ifPresentOrElse(
                                outcome -> settled.put(held, settlement(outcome, held, reader)),
                                () -> released.add(held)));
        ledger.close(settled, released);
        reportDead(past.name());
        Log.infof("recovered: %d deliveries settled by a journal, %d queued again", settled.size(), released.size());
    }

    private Settlement settlement(Outcome outcome, Claimed.Try held, Optional<EmailAddress> reader) {
        var settlement = Settlement.of(outcome, held.attempt(), schedule, clock.instant());
        return reader.map(settlement::without).orElse(settlement);
    }

    /** @return nothing when it was never tried */
    private static Optional<Outcome> outcome(Verdict verdict) {
        if (verdict instanceof Verdict.Replied replied) return Optional.of(replied.outcome());
        if (verdict instanceof Verdict.NeverTried) return Optional.empty();
        return Optional.of(new Outcome.Lost(Stage.DOT, "the program was killed while the answer was awaited"));
    }

    /** Whose journal we hold is dead for certain: Quartz need not wait for it to miss its check-ins. */
    private void reportDead(String instance) {
        sql.update(
                "update qrtz_scheduler_state set last_checkin_time = 0 where sched_name = ? and instance_name = ?",
                CourierScheduler.NAME,
                instance);
    }
}
