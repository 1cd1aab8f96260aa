package rubriek.newsletter;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One word of the vocabulary of sources.
 *
 * @param domain of links, in lower case, without {@code www.}; those below it are meant as well
 * @param name as it stands in brackets behind a title
 * @param learnedAt when a saved entry taught it; null for one of the settings
 */
public record SourceRow(
        String domain, String name, Origin from, @Nullable Instant learnedAt) {

    /** Who said so. */
    public enum Origin {
        @JsonProperty("settings")
        SETTINGS,
        @JsonProperty("learned")
        LEARNED
    }
}
