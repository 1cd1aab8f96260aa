package rubriek.dispatch;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether the folder of the journal takes what is to be written before a copy may leave. As with the relay, pages and API work without it. To look
 * is to write, so whoever asks again within ten seconds hears the same.
 */
@Wellness
@ApplicationScoped
class DiskCheck implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final DiskWatch disk;
    private final Clock clock;
    private Instant looked = Instant.MIN;
    private Optional<Trouble> full = Optional.empty();

    DiskCheck(DiskWatch disk, Clock clock) {
        this.disk = disk;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("disk");
        return full().map(why -> answer.down().withData("fault", why.sentence(Locale.ENGLISH)))
                .orElseGet(answer::up)
                .build();
    }

    /** What lies ahead was seen before the clock was put back. */
    private synchronized Optional<Trouble> full() {
        var now = clock.instant();
        if (looked.isAfter(now) || looked.isBefore(now.minus(FRESH))) {
            full = disk.full();
            looked = now;
        }
        return full;
    }
}
