package rubriek.support;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of the application under test: it ticks with the system's and can be put forward or back. It replaces the one clock of
 * the program in every {@link DatabaseTest}; inject it to set the time. It goes right again after each test.
 *
 * <p>Quartz and the database have clocks of their own, which this one does not move: let a test call what a trigger would call.
 */
@Mock
@Singleton
public class TickingClock extends Clock {

    private volatile Duration offset = Duration.ZERO;

    /** Now becomes this moment, and time goes on from there. */
    public void set(Instant now) {
        offset = Duration.between(Clock.systemUTC().instant(), now);
    }

    /** Lets this much time pass at once. */
    public void forward(Duration time) {
        set(instant().plus(time));
    }

    /** Follows the system's clock again. */
    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }
}
