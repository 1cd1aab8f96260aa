package rubriek.issue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the next issue is to be; what is left out follows on the one that it is made from.
 *
 * @param number the first free one after that issue's when left out
 * @param period year and month, {@code 2021-10}; the next one by the newsletter's rhythm when left out
 */
public record CopyDraft(
        @Min(1) @Max(Numbers.HIGHEST) @Nullable Integer number,

        @Pattern(regexp = IssueDraft.PERIOD, message = "{rubriek.limits.period}") @Nullable
        String period) {}
