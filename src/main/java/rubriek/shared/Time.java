package rubriek.shared;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * The one clock of the program. Whoever needs the time injects {@link Clock}; nobody asks the system. So a test can let a
 * schedule, a retry or an expiry happen in milliseconds.
 */
@Singleton
final class Time {

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
