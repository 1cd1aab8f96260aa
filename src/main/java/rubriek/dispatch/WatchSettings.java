package rubriek.dispatch;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Optional;

/** When it is looked whether something is amiss: {@code rubriek.watch.*}. Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.watch")
interface WatchSettings {

    /** How often; left out: never. */
    Optional<Duration> every();

    /** How long the relay must have taken nothing, or the database have been away, before staff is told. */
    Duration relayAway();
}
