package rubriek.issue;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * Words of a piece that stand out from it.
 *
 * @param attribution who said them
 * @param after the paragraph that it follows, counted from 1; its end when left out or beyond
 */
public record PullQuote(
        @NotBlank @OneLine @Size(max = 1_000) String text,
        @OneLine @Size(max = 200) @Nullable String attribution,
        @Min(1) @Nullable Integer after) {}
