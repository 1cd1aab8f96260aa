package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import rubriek.dispatch.journal.PastJournal;
import rubriek.dispatch.journal.Verdict;
import rubriek.shared.Mishap;

/**
 * Settles what a run of the program had in hand when it was killed, by its journal: who got it, who did not, and of whom nobody knows.
 * So nobody is lost, and nobody gets it twice (T-06).
 */
@ApplicationScoped
@Transactional
class Recovery {

    private final Ledger ledger;
    private final Doubts doubts;
    private final Progress progress;
    private final Consequences consequences;
    private final Sql sql;
    private final Settling settling;

    Recovery(Ledger ledger, Doubts doubts, Progress progress, Consequences consequences, Sql sql, Settling settling) {
        this.ledger = ledger;
        this.doubts = doubts;
        this.progress = progress;
        this.consequences = consequences;
        this.sql = sql;
        this.settling = settling;
    }

    /** Also of a run that others took for gone: what its journal knows is the truth. */
    void settle(PastJournal past) {
        var dispatches = doubts.inHandOf(past.name());
        dispatches.forEach(progress::lock); // before their rows, as everybody does
        var settled = new HashMap<Claimed.Try, Settlement>();
        var released = new ArrayList<Claimed.Try>();
        ledger.heldBy(past.name())
                .forEach((held, reader) -> outcome(past.verdict(held.delivery()))
                        .ifPresentOrElse(
                                outcome -> settled.put(held, settling.of(outcome, held.attempt(), reader)),
                                () -> released.add(held)));
        consequences.close(settled, released, Map.of(), past.name());
        dispatches.forEach(progress::takeUp);
        reportDead(past.name());
        Log.infof("recovered: %d deliveries settled by a journal, %d queued again", settled.size(), released.size());
    }

    /** @return nothing when it was never tried */
    private static Optional<Outcome> outcome(Verdict verdict) {
        if (verdict instanceof Verdict.Replied replied) return Optional.of(replied.outcome());
        if (verdict instanceof Verdict.NeverTried) return Optional.empty();
        return Optional.of(new Outcome.Lost(Stage.DOT, Mishap.KILLED));
    }

    /** Whose journal we hold is dead for certain: Quartz need not wait for it to miss its check-ins. */
    private void reportDead(String instance) {
        sql.update(
                "update qrtz_scheduler_state set last_checkin_time = 0 where sched_name = ? and instance_name = ?",
                CourierScheduler.NAME,
                instance);
    }
}
