package rubriek.audience;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;
import rubriek.shared.limits.Prose;

/**
 * Proof of a consent that was given elsewhere (G-01).
 *
 * @param at when it was given; now when left out
 * @param text the words that were agreed to; the list's own when left out
 * @param how where and in what way, such as "paper form, open day 3 March 2021"; without it there is no proof
 */
public record ConsentDraft(
        @Nullable Instant at,
        @Prose @Size(max = 2_000) @Nullable String text,
        @OneLine @Size(max = 200) @Nullable String how) {}
