package rubriek.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Relays beside the first one, by name: {@code rubriek.relays.<name>.*}. */
@ConfigMapping(prefix = "rubriek.relays")
interface FurtherRelays {

    @WithParentName
    Map<String, Further> byName();

    /** One of them. What is left out of its pace is as {@link PaceSettings} has it, counted for this relay alone. */
    interface Further extends RelayOptions {

        /** Whether it signs our mail (DKIM), so that we do not (D-11). */
        @WithDefault("false")
        boolean signedByRelay();

        /** Copies a second to it, of all instances together; 0 for as fast as it takes them. */
        OptionalDouble rate();

        OptionalDouble providerRate();

        OptionalInt providerConnections();

        Growing warmUp();
    }

    /** As {@link PaceSettings.Growing}. */
    interface Growing {

        Optional<LocalDate> from();

        OptionalLong first();

        OptionalDouble growth();
    }
}
