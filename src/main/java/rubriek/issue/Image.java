package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.WebAddress;

/**
 * A picture: by its address, or by its id among the media of the newsletter. It says in words what it shows, or that it only
 * decorates.
 *
 * @param url null when {@code media} is given
 * @param media one of our own pictures
 * @param alt the alternative text
 * @param decorative true when a reader misses nothing without it
 */
@Described
@OneSource
public record Image(
        @WebAddress @Nullable String url,
        @Nullable UUID media,
        @OneLine @Size(max = 500) @Nullable String alt,
        @Nullable Boolean decorative)
        implements Sourced {

    @JsonIgnore
    public boolean decorates() {
        return Boolean.TRUE.equals(decorative);
    }

    /** The text for the {@code alt} attribute; empty for decoration. */
    public String altText() {
        return alt == null || decorates() ? "" : alt;
    }
}
