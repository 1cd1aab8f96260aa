package rubriek.dispatch.pace;

import java.util.BitSet;

/** How many of the last 200 answers refused the sender (T-10). For many threads. */
public final class RefusalWindow {

    private static final int SIZE = 200;

    private final BitSet refused = new BitSet(SIZE);
    private int next;

    /**
     * One more answer.
     *
     * @param percent more than so many of a hundred are too many; they are of 200, also while there were fewer
     * @return whether there are too many, this one included
     */
    public synchronized boolean tooMany(boolean senderRefused, int percent) {
        refused.set(next, senderRefused);
        next = (next + 1) % SIZE;
        return refused.cardinality() * 100 > percent * SIZE;
    }

    /** Whether it holds no refusal, so that nothing is lost with it. */
    public synchronized boolean empty() {
        return refused.isEmpty();
    }
}
