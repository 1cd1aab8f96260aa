package rubriek.issue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Where a clipping becomes an entry.
 *
 * @param issue the number of the issue
 * @param section the id or the title of the section; the one that the clipping is proposed for when left out
 * @param position its place there, counted from 1; the end when left out
 */
public record PlaceDraft(
        @NotNull Integer issue,
        @Size(max = 300) @Nullable String section,
        @Min(1) @Nullable Integer position) {}
