package rubriek.audience;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import rubriek.shared.limits.OneLine;

/** @param reason why the address may be mailed again; kept with the suppression */
public record LiftDraft(@NotBlank @OneLine @Size(max = 500) String reason) {}
