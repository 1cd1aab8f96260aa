package rubriek.dispatch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The waits between two tries of one copy (T-03). Each is a little longer than its setting says, up to a tenth, so that what was
 * refused together does not come back together.
 *
 * @param waits after the first try, after the second, and so on; when they are used up the copy is given up
 */
record RetrySchedule(List<Duration> waits, RandomGenerator random) {

    private static final Duration SOON = Duration.ofMinutes(5);

    RetrySchedule {
        waits = List.copyOf(waits);
    }

    /**
     * @param attempts tries so far, counted from 1
     * @param soon whether the first wait may be short: a server waits to see whether we come back, or a connection broke
     * @return nothing when it is time to give up
     */
    Optional<Instant> next(int attempts, boolean soon, Instant now) {
        if (attempts > waits.size()) return Optional.empty();
        var usual = waits.get(Math.max(0, attempts - 1));
        var wait = soon && attempts <= 1 && usual.compareTo(SOON) > 0 ? SOON : usual;
        return Optional.of(now.plus(wait).plusMillis((long) (wait.toMillis() * random.nextDouble(0.1))));
    }
}
