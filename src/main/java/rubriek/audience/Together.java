package rubriek.audience;

import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Lets what many threads ask for at the same moment be done in one go: whoever has the turn takes along all who wait for it. Each
 * returns when its own is done, and what cannot be done together is done one by one, so that a fault is of whose it is.
 */
class Together<T> {

    private static final Logger LOG = Logger.getLogger(Together.class);

    private final int most;
    private final Consumer<Set<T>> work;
    private final Queue<Waiting<T>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    /** @param work does all of them or, when it throws, none */
    Together(int most, Consumer<Set<T>> work) {
        this.most = most;
        this.work = work;
    }

    /** Both marks are written and read by whose turn it is. */
    private static final class Waiting<T> {

        private final T one;
        private boolean taken;
        private boolean done;

        private Waiting(T one) {
            this.one = one;
        }
    }

    void go(T one) {
        var mine = new Waiting<>(one);
        waiting.add(mine);
        turn.lock();
        try {
            while (!mine.taken) take();
        } finally {
            turn.unlock();
        }
        if (!mine.done) work.accept(Set.of(one));
    }

    /** How many wait for their turn, whoever has it not among them. */
    int inLine() {
        return waiting.size();
    }

    private void take() {
        var some = Stream.generate(waiting::poll)
                .limit(most)
                .takeWhile(Objects::nonNull)
                .toList();
        some.forEach(w -> w.taken = true);
        try {
            work.accept(some.stream().map(w -> w.one).collect(Collectors.toSet()));
            some.forEach(w -> w.done = true);
        } catch (RuntimeException fault) {
            LOG.debugf(fault, "%d could not be done together", some.size());
        }
    }
}
