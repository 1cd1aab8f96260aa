package rubriek.staff;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Alarms by mail: {@code rubriek.alarms.*}. Defaults and reasons stand in {@code config/application.properties}. */
@ConfigMapping(prefix = "rubriek.alarms")
interface AlarmSettings {

    /** Who gets them; left out: nobody. */
    Optional<List<String>> to();

    /** Their sender; left out: the first of those who get them. */
    Optional<String> from();

    /** What they are written in, Dutch or English. */
    Locale language();

    /** At most one about a matter in this time, of all instances together. */
    Duration every();

    /** A relay of their own. */
    Relay smtp();

    /** Where they leave by, when it is not the relay of the readers' mail. */
    interface Relay {
        Optional<String> host();
    }
}
