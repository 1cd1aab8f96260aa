package rubriek.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock of the program. Whoever needs the time injects {@link Clock}; nobody asks the system. So a test can let a
 * schedule, a retry or an expiry happen in milliseconds.
 */
@Singleton
final class Time {

    /** No finer than what both databases keep, so that a moment reads back as it was written. */
    static final Duration GRAIN = Duration.ofNanos(1_000);

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), GRAIN);
    }
}
