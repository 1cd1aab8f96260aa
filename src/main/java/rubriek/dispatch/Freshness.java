package rubriek.dispatch;

import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * Whether copies that were claimed are still to leave. What was claimed, or looked at, within the last second is taken at its word; what
 * is older is looked at again, all in one go, so that a fast relay costs nothing and a slow one mails nobody who has left meanwhile (A-08,
 * For one thread.
 */
final class Freshness {

    private static final long A_SECOND = 1_000_000_000L;

    private final Books books;
    private final List<Claimed> claimed;
    private final LongSupplier nanoTime;
    private long looked;
    private Set<Claimed.Try> unwanted = Set.of();

    /** @param claimed just now */
    Freshness(Books books, List<Claimed> claimed) {
        this(books, claimed, System::nanoTime);
    }

    Freshness(Books books, List<Claimed> claimed, LongSupplier nanoTime) {
        this.books = books;
        this.claimed = claimed;
        this.nanoTime = nanoTime;
        this.looked = nanoTime.getAsLong();
    }

    /** To be asked right before a copy leaves. */
    boolean wants(Claimed copy) {
        if (nanoTime.getAsLong() - looked >= A_SECOND) {
            unwanted = books.unwanted(claimed);
            looked = nanoTime.getAsLong();
        }
        return !unwanted.contains(copy.tried());
    }
}
