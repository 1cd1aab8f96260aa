package rubriek.issue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.Prose;

/**
 * A step of the review that somebody takes.
 *
 * @param comment what is to be mended; required of {@code return}
 */
@SaysWhy
public record ReviewDraft(
        @NotNull ReviewAction action,
        @Prose @Size(max = 10_000) @Nullable String comment) {}
