package rubriek.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Whether a relay has taken nothing for so long that staff should know. For the one thread of the {@link Lookout}. */
@ApplicationScoped
class RelayLook implements Look {

    private final Relays relays;
    private final Bell bell;
    private final WatchSettings settings;
    private final Clock clock;
    private final Map<Relay, Instant> since = new HashMap<>();

    RelayLook(Relays relays, Bell bell, WatchSettings settings, Clock clock) {
        this.relays = relays;
        this.bell = bell;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void look() {
        for (var relay : relays.all()) {
            var away = relay.watch().lately();
            if (away.isEmpty()) since.remove(relay);
            else look(relay, away.get());
        }
    }

    private void look(Relay relay, RelayWatch.Away away) {
        var now = clock.instant();
        var began = since.merge(relay, now, (before, ours) -> before.isAfter(ours) ? ours : before);
        if (Duration.between(began, now).compareTo(settings.relayAway()) < 0) return;
        var words = relays.all().size() == 1 ? away.reason() : relay.name() + ": " + away.reason();
        bell.relayAway(relay.name(), began, settings.relayAway(), words);
    }
}
