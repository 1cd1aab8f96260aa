package rubriek.issue;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.WebAddress;

/**
 * A picture by its address. It says in words what it shows, or that it only decorates.
 *
 * @param alt the alternative text
 * @param decorative true when a reader misses nothing without it
 */
@Described
public record Image(
        @NotNull @WebAddress String url,
        @OneLine @Size(max = 500) @Nullable String alt,
        @Nullable Boolean decorative) {

    @JsonIgnore
    public boolean decorates() {
        return Boolean.TRUE.equals(decorative);
    }

    /** The text for the {@code alt} attribute; empty for decoration. */
    public String altText() {
        return alt == null || decorates() ? "" : alt;
    }
}
