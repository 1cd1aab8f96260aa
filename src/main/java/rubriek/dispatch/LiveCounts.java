package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What onlookers see of a dispatch while it goes out. Counting a million rows takes a while: who looks again within five times that gets
 * the same numbers, so that looking never takes more than a sixth of a database connection. How fast it goes is told from what was seen over
 * the last half minute; nothing of it is kept when the program ends.
 */
@ApplicationScoped
class LiveCounts {

    private static final Duration WINDOW = Duration.ofSeconds(30);
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final int WORTH = 5;

    private final Map<UUID, Sights> seen = new ConcurrentHashMap<>();
    private final Clock clock;

    LiveCounts(Clock clock) {
        this.clock = clock;
    }

    /**
     * @param ratePerSecond copies that left per second over the last half minute, or since the start as long as nobody has looked for a second; 0
     *     or more
     */
    record Seen(Tally.Numbers numbers, double ratePerSecond) {}

    /** @param startedAt when the dispatch began to go out @param count of the rows */
    Seen of(UUID dispatch, Instant startedAt, Supplier<Tally.Numbers> count) {
        return seen.computeIfAbsent(dispatch, id -> new Sights()).look(startedAt, count);
    }

    /** It does not go out at the moment, or no more. */
    void forget(UUID dispatch) {
        seen.remove(dispatch);
    }

    private record Sight(Instant at, long left) {}

    private final class Sights {

        private final Deque<Sight> sights = new ArrayDeque<>();
        private final ReentrantLock counting = new ReentrantLock();
        private volatile @Nullable Seen last;
        private Instant good = Instant.MIN;

        /** Who comes while another counts gets what was counted before, and holds no connection in line. */
        Seen look(Instant startedAt, Supplier<Tally.Numbers> count) {
            var before = last;
            if (before == null) counting.lock();
            else if (!counting.tryLock()) return before;
            try {
                return counted(startedAt, count);
            } finally {
                counting.unlock();
            }
        }

        private Seen counted(Instant startedAt, Supplier<Tally.Numbers> count) {
            var began = clock.instant();
            putBack(began);
            var before = last;
            if (before != null && began.isBefore(good)) return before;
            var numbers = count.get();
            var now = clock.instant();
            putBack(now);
            good = now.plus(Duration.between(began, now).multipliedBy(WORTH));
            note(new Sight(now, left(numbers.counts())));
            var seen = new Seen(numbers, rate(startedAt));
            last = seen;
            return seen;
        }

        /** What was seen at moments that are still to come says nothing any more: the clock was put back. */
        private void putBack(Instant now) {
            if (sights.isEmpty() || !now.isBefore(sights.getLast().at())) return;
            sights.clear();
            good = Instant.MIN;
        }

        /** When fewer have left than before, some are queued again, and what was seen before says nothing of the others. */
        private void note(Sight sight) {
            if (!sights.isEmpty() && sight.left() < sights.getLast().left()) sights.clear();
            if (sights.size() > 1 && Duration.between(secondLast(), sight.at()).compareTo(SHORTEST) < 0)
                sights.removeLast();
            sights.add(sight);
            while (sights.size() > 2
                    && sights.getFirst().at().isBefore(sight.at().minus(WINDOW))) sights.removeFirst();
        }

        private Instant secondLast() {
            var newest = sights.descendingIterator();
            newest.next();
            return newest.next().at();
        }

        private double rate(Instant startedAt) {
            var newest = sights.getLast();
            var oldest = sights.getFirst();
            if (Duration.between(oldest.at(), newest.at()).compareTo(SHORTEST) < 0) oldest = new Sight(startedAt, 0);
            if (oldest.at().isAfter(newest.at())) return 0;
            var millis = Math.max(
                    SHORTEST.toMillis(),
                    Duration.between(oldest.at(), newest.at()).toMillis());
            return (newest.left() - oldest.left()) * 1_000.0 / millis;
        }

        private static long left(DeliveryCounts counts) {
            return counts.sent() + counts.failed() + counts.unknown();
        }
    }
}
