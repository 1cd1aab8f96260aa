package rubriek.issue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry goes.
 *
 * @param section the id of the section, or its title
 * @param position its place there, counted from 1; the end when left out
 */
public record MoveDraft(
        @NotBlank String section, @Min(1) @Nullable Integer position) {}
