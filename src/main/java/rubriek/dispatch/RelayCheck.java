package rubriek.dispatch;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;
import rubriek.dispatch.smtp.RelaySettings;
import rubriek.shared.KeptWords;
import rubriek.shared.Mishap;
import rubriek.shared.Texts;

/**
 * Whether mail can leave. It has no part in being ready: with the relay away everything else works, and what is to be sent waits. So it
 * shows at {@code /q/health} and {@code /q/health/well}, and never takes an instance out of service. It names relays as
 * the settings do and tells none of their hosts; what a server said stands as it said it.
 */
@Wellness
@ApplicationScoped
class RelayCheck implements HealthCheck {

    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final int CONNECT_MILLIS = 2_000;

    private final Relays relays;
    private final SenderRefusals refusals;
    private final Path data;
    private final Clock clock;
    private @Nullable HealthCheckResponse last;
    private Instant checkedAt = Instant.MIN;

    RelayCheck(Relays relays, SenderRefusals refusals, @ConfigProperty(name = "rubriek.data") Path data, Clock clock) {
        this.relays = relays;
        this.refusals = refusals;
        this.data = data;
        this.clock = clock;
    }

    /** However often somebody asks, the relays are knocked at once in a while. */
    @Override
    public synchronized HealthCheckResponse call() {
        var now = clock.instant();
        if (last == null || now.isAfter(checkedAt.plus(FRESH)) || now.isBefore(checkedAt)) {
            last = look();
            checkedAt = now;
        }
        return last;
    }

    /** Mail can leave as long as any relay serves. */
    private HealthCheckResponse look() {
        var faults = new LinkedHashMap<String, Optional<String>>();
        relays.all().forEach(relay -> faults.put(relay.name(), fault(relay)));
        var outbox = faults.containsKey(RelayPlan.OUTBOX);
        var answer = HealthCheckResponse.named("mail").withData("carrier", outbox ? "outbox" : "relay");
        if (!outbox)
            faults.forEach((name, fault) -> answer.withData(
                    "relay." + name, fault.map(RelayCheck::english).orElseGet(() -> standing(name))));
        named(relay -> relay.pace().inWords()).ifPresent(words -> answer.withData("tooFastFor", english(words)));
        refusals.last().ifPresent(words -> answer.withData("senderRefused", english(words)));
        named(relay -> faults.getOrDefault(relay.name(), Optional.empty()))
                .ifPresent(words -> answer.withData("fault", english(words)));
        return answer.status(faults.values().stream().anyMatch(Optional::isEmpty))
                .build();
    }

    /** Whoever lists relays is told the same: what is found here is remembered there. */
    private Optional<String> fault(Relay relay) {
        var away = relay.watch().lately();
        if (away.isPresent()) return away.map(RelayWatch.Away::reason);
        var shut = relay.plan().smtp().map(RelayCheck::unreachable).orElseGet(this::unwritable);
        shut.ifPresentOrElse(relay.watch()::foundShut, relay.watch()::foundOpen);
        return shut;
    }

    private static Optional<String> unreachable(RelaySettings smtp) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(smtp.host(), smtp.port()), CONNECT_MILLIS);
            return Optional.empty();
        } catch (UnknownHostException unknown) {
            return Optional.of(Mishap.HOST_UNKNOWN.kept());
        } catch (IOException unreachable) {
            return Optional.of(Mishap.UNREACHABLE.kept(String.valueOf(unreachable.getMessage())));
        }
    }

    private Optional<String> unwritable() {
        return Files.isWritable(data) ? Optional.empty() : Optional.of(Mishap.OUTBOX_CLOSED.kept());
    }

    /** Of one that may be tried: what whoever tried it last found is told, and holds nothing back. An open port alone is no proof. */
    private String standing(String relay) {
        var known = relays.named(relay).watch().known();
        if (known.fails() && known.why() != null) return english(known.why());
        return Texts.of("dispatch", Locale.ENGLISH)
                .get(known.reached() == null ? "health.untried" : "health.in-service");
    }

    /** Health has no reader whose language is known, and is read by machines. */
    private static String english(String kept) {
        return KeptWords.in(Locale.ENGLISH, kept);
    }

    /** What there is to say of each, with its name where there are several. */
    private Optional<String> named(Function<Relay, Optional<String>> words) {
        var several = relays.all().size() > 1;
        return relays.all().stream()
                .flatMap(relay -> words.apply(relay).map(said -> several ? relay.name() + ": " + said : said).stream())
                .reduce((one, other) -> one + "; " + other);
    }
}
