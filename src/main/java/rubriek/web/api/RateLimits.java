package rubriek.web.api;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many requests each token makes in a minute, which begins with the first of them; all of them may come at once. Counted in
 * memory, by each instance for itself: it keeps one caller from taking all there is of it.
 */
@ApplicationScoped
class RateLimits {

    static final Duration WINDOW = Duration.ofMinutes(1);

    /** Tokens that were counted and no longer are go when there are more than this. */
    private static final int MANY = 1_000;

    private final ConcurrentMap<String, Minute> minutes = new ConcurrentHashMap<>();
    private final int most;
    private final Clock clock;

    RateLimits(@ConfigProperty(name = "rubriek.api.requests-per-minute") int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    /** @throws ConfigurationException when the setting is none */
    void begin(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 2) StartupEvent start) {
        if (most < 0)
            throw new ConfigurationException(
                    "RUBRIEK_API_REQUESTS_PER_MINUTE cannot be less than 0, which stands for no limit");
    }

    /** @param token its id. @return nothing when there is no limit */
    Optional<Allowance> take(String token) {
        if (most == 0) return Optional.empty();
        var now = clock.instant();
        if (minutes.size() > MANY) minutes.values().removeIf(minute -> minute.isOverAt(now));
        return Optional.of(minutes.compute(token, (id, minute) -> Minute.withOneMore(minute, now))
                .allowance(most, now));
    }

    private record Minute(Instant from, int requests) {

        static Minute withOneMore(@Nullable Minute minute, Instant now) {
            return minute == null || minute.isOverAt(now)
                    ? new Minute(now, 1)
                    : new Minute(minute.from, Math.addExact(minute.requests, 1));
        }

        /** Also when the clock was put back. */
        boolean isOverAt(Instant now) {
            return now.isBefore(from) || !now.isBefore(from.plus(WINDOW));
        }

        Allowance allowance(int most, Instant now) {
            var left = Duration.between(now, from.plus(WINDOW));
            return new Allowance(
                    most,
                    Math.max(0, most - requests),
                    left.plusNanos(999_999_999).toSeconds(),
                    requests <= most);
        }
    }

    /**
     * What a token has left; as headers by draft-ietf-httpapi-ratelimit-headers.
     *
     * @param most requests a window
     * @param remaining of them
     * @param seconds to the next window, 1 to 60
     * @param granted whether this request was one of them
     */
    record Allowance(int most, int remaining, long seconds, boolean granted) {

        private static final String POLICY = "\"token\"";

        /** Of {@code RateLimit-Policy}. */
        String policy() {
            return POLICY + ";q=" + most + ";w=" + WINDOW.toSeconds();
        }

        /** Of {@code RateLimit}. */
        String state() {
            return POLICY + ";r=" + remaining + ";t=" + seconds;
        }
    }
}
