package rubriek.newsletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import rubriek.shared.limits.OneLine;

/** A word that the spell check is to take as right from now on. */
public record WordDraft(@NotBlank @OneLine @Size(max = 60) String word) {}
