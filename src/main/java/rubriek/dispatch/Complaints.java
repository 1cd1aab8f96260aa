package rubriek.dispatch;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.UUID;
import rubriek.dispatch.ComplaintShare.Level;

/**
 * Keeps count of the copies that readers complained about, of a dispatch and of each provider, and stops a dispatch before its sender loses
 * the mailboxes. In the transaction that records the complaint, before anything of its reader is touched: whoever else holds a
 * dispatch and a reader takes the dispatch first.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Complaints {

    private final ComplaintBooks books;
    private final ComplaintSettings settings;
    private final Progress progress;
    private final Tally tally;
    private final Bell bell;
    private final TransactionSynchronizationRegistry transactions;

    Complaints(
            ComplaintBooks books,
            ComplaintSettings settings,
            Progress progress,
            Tally tally,
            Bell bell,
            TransactionSynchronizationRegistry transactions) {
        this.books = books;
        this.settings = settings;
        this.progress = progress;
        this.tally = tally;
        this.bell = bell;
        this.transactions = transactions;
    }

    /**
     * Somebody complained about this copy. Saying it again changes nothing, nor does it of a copy whose records are gone.
     *
     * @param copy as {@link SentCopies} knows it
     */
    public void about(long copy) {
        books.dispatchOf(copy).ifPresent(dispatch -> about(copy, dispatch));
    }

    private void about(long copy, UUID dispatch) {
        progress.lock(dispatch);
        if (!books.mark(copy)) return;
        var provider = books.providerOf(copy);
        books.add(dispatch, provider);
        Log.infof("dispatch %s: a reader complained about delivery %d", dispatch, copy);
        var all = books.ofAll(dispatch, tally.of(dispatch).sent());
        var worst = provider.map(name -> worse(all, at(dispatch, name))).orElse(all);
        judge(dispatch, worst, books.told(dispatch));
    }

    /** What it took a while ago is too little while the dispatch goes on: it is counted again before it is held against anybody. */
    private ComplaintShare at(UUID dispatch, String provider) {
        var share = books.of(dispatch, provider, false);
        return share.level(settings).compareTo(books.told(dispatch)) > 0 ? books.of(dispatch, provider, true) : share;
    }

    private ComplaintShare worse(ComplaintShare one, ComplaintShare other) {
        return other.level(settings).compareTo(one.level(settings)) > 0 ? other : one;
    }

    private void judge(UUID dispatch, ComplaintShare share, Level told) {
        var level = share.level(settings);
        if (level == Level.PAUSE && progress.hold(dispatch, Reason.COMPLAINTS, share.words()))
            tell(dispatch, level, () -> bell.paused(dispatch, new Trouble(Reason.COMPLAINTS, share.words())));
        else if (level.compareTo(told) > 0)
            tell(dispatch, level, () -> bell.complaints(dispatch, level, share.words()));
    }

    private void tell(UUID dispatch, Level level, Runnable ring) {
        books.tell(dispatch, level);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing is sure yet
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) ring.run();
            }
        });
    }
}
