package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whether the relay has taken nothing for so long that staff should know. For the one thread of the {@link Lookout}. */
@ApplicationScoped
class RelayLook implements Look {

    private final RelayWatch watch;
    private final Bell bell;
    private final WatchSettings settings;
    private final Clock clock;
    private @Nullable Instant since;

    RelayLook(RelayWatch watch, Bell bell, WatchSettings settings, Clock clock) {
        this.watch = watch;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void look() {
        var away = watch.lately();
        if (away.isEmpty()) {
            since = null;
            return;
        }
        var now = clock.instant();
        if (since == null || since.isAfter(now)) since = now;
        if (Duration.between(since, now).compareTo(settings.relayAway()) >= 0)
            bell.relayAway(since, settings.relayAway(), away.get().reason());
    }
}
