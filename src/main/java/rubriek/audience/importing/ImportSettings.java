package rubriek.audience.importing;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** Limits and periods of imports; {@code config/application.properties} tells each and its default. */
@ConfigMapping(prefix = "rubriek.imports")
interface ImportSettings {

    /** The largest file. */
    MemorySize mostOctets();

    /** How long an import may be undone; what it changed is remembered as long. */
    Duration undoWithin();

    /** How long the file of a dry run is kept to be carried out. */
    Duration keepFile();

    /** How long another instance waits before it goes on with an import of one that is gone. */
    Duration lease();

    /** How often it is looked whether an import waits; {@link ImportRounds} reads it by its key. */
    String rounds();
}
