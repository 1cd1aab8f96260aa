package rubriek.media;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * What people say of a medium, and may change.
 *
 * @param alt what a picture shows, in words; of a file, what it is
 * @param decorative true when a reader misses nothing without the picture
 */
public record MediumDraft(
        @OneLine @Size(max = 500) @Nullable String alt,
        @Nullable Boolean decorative) {

    @JsonIgnore
    boolean decorates() {
        return Boolean.TRUE.equals(decorative);
    }

    /** Whether a picture may be shown with these words. */
    @JsonIgnore
    boolean describes() {
        return decorates() || (alt != null && !alt.isBlank());
    }
}
