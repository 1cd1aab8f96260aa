package rubriek.dispatch;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/**
 * Whether mail can leave. It has no part in being ready: with the relay away everything else works, and what is to be sent waits. So it
 * shows at {@code /q/health} and {@code /q/health/well}, and never takes an instance out of service. It names no host.
 */
@Wellness
@ApplicationScoped
class RelayCheck implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int CONNECT_MILLIS = 2_000;

    private final SmtpSettings smtp;
    private final RelayWatch watch;
    private final SenderRefusals refusals;
    private final Pace pace;
    private final Path data;
    private final Clock clock;
    private @Nullable HealthCheckResponse last;
    private Instant checkedAt = Instant.MIN;

    RelayCheck(
            SmtpSettings smtp,
            RelayWatch watch,
            SenderRefusals refusals,
            Pace pace,
            @ConfigProperty(name = "rubriek.data") Path data,
            Clock clock) {
        this.smtp = smtp;
        this.watch = watch;
        this.refusals = refusals;
        this.pace = pace;
        this.data = data;
        this.clock = clock;
    }

    /** However often somebody asks, the relay is knocked at once in a while. */
    @Override
    public synchronized HealthCheckResponse call() {
        var now = clock.instant();
        if (last == null || now.isAfter(checkedAt.plus(FRESH)) || now.isBefore(checkedAt)) {
            last = smtp.host().map(this::relay).orElseGet(this::outbox);
            checkedAt = now;
        }
        return last;
    }

    private HealthCheckResponse relay(String host) {
        var away = watch.lately();
        if (away.isPresent()) return answer("relay", away.get().reason());
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, smtp.port()), CONNECT_MILLIS);
            return answer("relay", null);
        } catch (IOException unreachable) {
            return answer("relay", "the relay cannot be reached");
        }
    }

    private HealthCheckResponse outbox() {
        return answer("outbox", Files.isWritable(data) ? null : "the local outbox cannot be written");
    }

    private HealthCheckResponse answer(String carrier, @Nullable String fault) {
        var answer = HealthCheckResponse.named("mail").withData("carrier", carrier);
        pace.inWords().ifPresent(words -> answer.withData("tooFastFor", words));
        refusals.last().ifPresent(words -> answer.withData("senderRefused", words));
        return fault == null
                ? answer.up().build()
                : answer.withData("fault", fault).down().build();
    }
}
