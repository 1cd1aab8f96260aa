package rubriek.dispatch;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import rubriek.shared.limits.OneLine;

/**
 * The word of somebody who answers for it: send, although checks fail.
 *
 * @param reason kept with the dispatch
 */
public record Overrule(@NotBlank @OneLine @Size(max = 500) String reason) {}
