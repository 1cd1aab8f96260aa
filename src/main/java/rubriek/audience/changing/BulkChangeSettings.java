package rubriek.audience.changing;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Periods of changes of many people; {@code config/application.properties} tells each and its default. */
@ConfigMapping(prefix = "rubriek.bulk-changes")
interface BulkChangeSettings {

    /** How long one may be undone; what it changed is remembered as long. */
    Duration undoWithin();

    /** How often it is looked whether one waits; {@link ChangeRounds} reads it by its key. */
    String rounds();
}
