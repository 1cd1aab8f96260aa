package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers, for this instance, that the relay could not be talked to, so that a whole audience does not knock on a closed door. After
 * a wait that doubles from five seconds to five minutes it may be tried again.
 */
@ApplicationScoped
class RelayWatch {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clock clock;
    private @Nullable Away last;

    RelayWatch(Clock clock) {
        this.clock = clock;
    }

    /** @param reason in words for an operator */
    record Away(Instant until, Duration pause, String reason) {}

    /** While the relay is to be left alone: why, and until when. */
    synchronized Optional<Away> away() {
        return Optional.ofNullable(last).filter(a -> a.until().isAfter(clock.instant()));
    }

    /** Nobody could talk to it. Several who tried at the same time count as one. */
    synchronized Away failed(String reason) {
        var now = clock.instant();
        if (last != null && last.until().isAfter(now)) return last;
        var pause = last == null ? FIRST : shorter(last.pause().multipliedBy(2), LONGEST);
        last = new Away(now.plus(pause), pause, reason);
        return last;
    }

    synchronized void worked() {
        last = null;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
