package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notices that the clock of the machine was set: it has gone on otherwise than the time that passed. */
@ApplicationScoped
class ClockWatch {

    /** What a clock that is drawn straight, or a program that stood still for a moment, does not reach. */
    private static final Duration JUMP = Duration.ofMinutes(1);

    private static final Duration TOLD = Duration.ofMinutes(10);

    private final Clock clock;
    private Instant moment;
    private long nanos = System.nanoTime();
    private @Nullable Jump last;

    ClockWatch(Clock clock) {
        this.clock = clock;
        moment = clock.instant();
    }

    /**
     * @param by how far, forward or back
     * @param at the moment it was noticed, by the clock as it is now
     */
    record Jump(Duration by, Instant at) {

        /** Hours, minutes and seconds, with a sign, for an operator. */
        String words() {
            var seconds = Math.round(by.toMillis() / 1_000.0);
            var length = Duration.ofSeconds(Math.abs(seconds));
            return "%s%d:%02d:%02d"
                    .formatted(
                            seconds < 0 ? "-" : "+", length.toHours(), length.toMinutesPart(), length.toSecondsPart());
        }
    }

    /** Compares once more. @return the jump since the last look, if there was one */
    synchronized Optional<Jump> look() {
        var now = clock.instant();
        var passed = System.nanoTime();
        var by = Duration.between(moment.plusNanos(passed - nanos), now);
        moment = now;
        nanos = passed;
        if (by.abs().compareTo(JUMP) < 0) return Optional.empty();
        last = new Jump(by, now);
        return Optional.of(last);
    }

    /** What happened lately. */
    synchronized Optional<Jump> lately() {
        return Optional.ofNullable(last)
                .filter(j -> Duration.between(j.at(), clock.instant()).abs().compareTo(TOLD) < 0);
    }
}
