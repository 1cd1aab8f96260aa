package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import rubriek.dispatch.journal.Journal;

/**
 * The copies that this run has claimed and not closed. A database that goes away in the middle of a claim may have written it down all the same:
 * then the ledger shows copies under way that nobody has in hand, and that no lease would ever free while this run lives.
 */
@ApplicationScoped
class Hands {

    private final Ledger ledger;
    private final SecondLook look;
    private final Journal journal;
    private final Set<Claimed.Try> held = ConcurrentHashMap.newKeySet();
    private final ReentrantReadWriteLock claiming = new ReentrantReadWriteLock();
    private volatile boolean doubtful;

    Hands(Ledger ledger, SecondLook look, Journal journal) {
        this.ledger = ledger;
        this.look = look;
        this.journal = journal;
    }

    /** As {@link Ledger#claim}; after one that failed, what it may have taken is put back first. */
    List<Claimed> claim(Batch batch, int most, String domain) {
        putBackTheLost();
        claiming.readLock().lock();
        var known = false;
        try {
            var claimed = ledger.claim(batch, most, journal.name(), domain);
            claimed.forEach(copy -> held.add(copy.tried()));
            known = true;
            return claimed;
        } finally {
            if (!known) doubtful = true;
            claiming.readLock().unlock();
        }
    }

    /** As {@link SecondLook#unwanted}. */
    Set<Claimed.Try> unwanted(Collection<Claimed> copies) {
        return look.unwanted(copies);
    }

    /** The ledger has what became of them. */
    void letGo(Collection<Claimed.Try> tries) {
        held.removeAll(tries);
    }

    /** Waits a little for those who do; not for one that hangs with the database. */
    private boolean nobodyClaims() {
        try {
            return claiming.writeLock().tryLock(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** After a claim that failed, and while nobody claims: whatever stands as ours and is in nobody's hand was never tried. */
    void putBackTheLost() {
        if (!doubtful || !nobodyClaims()) return; // the next claim tries again
        try {
            if (!doubtful) return;
            var lost = new HashSet<>(ledger.heldBy(journal.name()).keySet());
            lost.removeAll(held);
            ledger.release(lost, journal.name());
            doubtful = false;
            if (!lost.isEmpty()) Log.warnf("%d deliveries are queued again, whose claim was not heard of", lost.size());
        } finally {
            claiming.writeLock().unlock();
        }
    }
}
