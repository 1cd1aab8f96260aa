package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import rubriek.dispatch.journal.Journal;
import rubriek.shared.database.DatabaseFault;

/** What a courier writes: each dot and each answer in the journal at once, each outcome in the ledger as soon as the database takes it. */
@ApplicationScoped
class Books {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final Ledger ledger;
    private final Consequences consequences;
    private final Settling settling;
    private final Journal journal;
    private final Ending ending;

    Books(Ledger ledger, Consequences consequences, Settling settling, Journal journal, Ending ending) {
        this.ledger = ledger;
        this.consequences = consequences;
        this.settling = settling;
        this.journal = journal;
        this.ending = ending;
    }

    List<Claimed> claim(Batch batch, int most, String domain) {
        return ledger.claim(batch, most, journal.name(), domain);
    }

    /** The end of this copy is about to leave. */
    void intent(Claimed copy) {
        journal.intent(copy.id());
    }

    /** @param relay that carried it */
    Settlement settled(Claimed copy, Outcome outcome, String relay) {
        heard(copy, outcome);
        return settling.of(outcome, copy.attempts(), Optional.of(copy.to())).by(relay);
    }

    /** What came of it is known, whether it is recorded or tried another way at once. */
    void heard(Claimed copy, Outcome outcome) {
        try {
            journal.outcome(copy.id(), outcome);
        } catch (UncheckedIOException full) {
            // the ledger will have it; only a kill before that makes it unknown
            Log.warnf("delivery %d: the journal cannot be written", copy.id());
        }
    }

    /**
     * Closes the accounts of these copies. While the database is away it goes on trying: what happened is known here and in the journal
     * only. If the program ends meanwhile, its next start reads the journal.
     *
     * @param sentAway those that nobody tried to send, and when they are to be
     */
    void close(
            Map<Claimed.Try, Settlement> settled,
            Collection<Claimed.Try> released,
            Map<Claimed.Try, Instant> sentAway) {
        untilTheDatabaseIsBack(() -> consequences.close(settled, released, sentAway));
        journal.recorded(settled.keySet().stream().map(Claimed.Try::delivery).toList());
    }

    void relayAway(UUID dispatch, Trouble why) {
        untilTheDatabaseIsBack(() -> ledger.explain(dispatch, why.reason(), why.words()));
    }

    void providersWait(UUID dispatch, Reason why, String which) {
        untilTheDatabaseIsBack(() -> ledger.explain(dispatch, why, which));
    }

    void relayWorks(UUID dispatch) {
        untilTheDatabaseIsBack(() -> ledger.explainNothing(dispatch));
    }

    private void untilTheDatabaseIsBack(Runnable write) {
        while (true) {
            try {
                write.run();
                return;
            } catch (RuntimeException fault) {
                if (DatabaseFault.behind(fault).isEmpty() || ending.within(BETWEEN_TRIES)) throw fault;
                Log.warnf("the ledger cannot be written, and is tried again: %s", fault.getMessage());
            }
        }
    }
}
