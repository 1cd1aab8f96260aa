package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import rubriek.dispatch.journal.Journal;

/** What a courier writes: each dot and each answer in the journal at once, each outcome in the ledger as soon as the database takes it. */
@ApplicationScoped
class Books {

    private final Hands hands;
    private final Ledger ledger;
    private final LedgerWatch watch;
    private final Consequences consequences;
    private final Settling settling;
    private final Journal journal;
    private final Set<Long> recorded = ConcurrentHashMap.newKeySet();

    Books(
            Hands hands,
            Ledger ledger,
            LedgerWatch watch,
            Consequences consequences,
            Settling settling,
            Journal journal) {
        this.hands = hands;
        this.ledger = ledger;
        this.watch = watch;
        this.consequences = consequences;
        this.settling = settling;
        this.journal = journal;
    }

    /** While the database is away it goes on trying, so that the batch is not put down for it. */
    List<Claimed> claim(Batch batch, int most, String domain) {
        return watch.untilItIsBack(() -> hands.claim(batch, most, domain));
    }

    /** Those that are not to leave any more as they were claimed; waits for a database that is away. */
    Set<Claimed.Try> unwanted(Collection<Claimed> copies) {
        return watch.untilItIsBack(() -> hands.unwanted(copies));
    }

    /** Whether the relay of this name took a copy of the dispatch, by what is recorded. */
    boolean carried(UUID dispatch, String relay) {
        return watch.untilItIsBack(() -> ledger.carried(dispatch, relay));
    }

    /** The end of this copy is about to leave. */
    void intent(Claimed copy) {
        if (!recorded.isEmpty()) outlive(copy);
        else journal.intent(copy.id());
    }

    /** What an earlier try of it still has to be forgotten by is not written behind this one. */
    private void outlive(Claimed copy) {
        synchronized (recorded) {
            recorded.remove(copy.id());
            journal.intent(copy.id());
        }
    }

    /** @param relay that carried it */
    Settlement settled(Claimed copy, Outcome outcome, String relay) {
        heard(copy, outcome);
        return settling.of(outcome, copy.attempts(), Optional.of(copy.to())).by(relay);
    }

    /** What was said to this copy, in {@link rubriek.shared.KeptWords kept words} without its reader's address. */
    String words(Claimed copy, Outcome outcome) {
        return settling.of(outcome, copy.attempts(), Optional.of(copy.to())).quoted();
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
        untilItIsBack(() -> consequences.close(settled, released, sentAway, journal.name()));
        for (var closed : List.of(settled.keySet(), released, sentAway.keySet())) hands.letGo(closed);
        forget(settled.keySet().stream().map(Claimed.Try::delivery).toList());
    }

    /** What a full disk keeps the journal from forgetting it forgets later; until then its reader finds what the ledger has already. */
    private void forget(Collection<Long> deliveries) {
        synchronized (recorded) {
            recorded.addAll(deliveries);
            try {
                journal.recorded(List.copyOf(recorded));
                recorded.clear();
            } catch (UncheckedIOException full) {
                Log.warnf("the journal cannot be written, and keeps %d deliveries that are recorded", recorded.size());
            }
        }
    }

    /** Says on the dispatch what keeps it. */
    void remark(UUID dispatch, Trouble why) {
        untilItIsBack(() -> ledger.explain(dispatch, why.reason(), why.words()));
    }

    void relayWorks(UUID dispatch) {
        untilItIsBack(() -> ledger.explainNothing(dispatch));
    }

    private void untilItIsBack(Runnable write) {
        watch.untilItIsBack(() -> {
            write.run();
            return true;
        });
    }
}
