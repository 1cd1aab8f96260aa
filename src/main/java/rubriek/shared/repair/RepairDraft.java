package rubriek.shared.repair;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A text to be mended, as it was pasted. */
public record RepairDraft(@NotNull @Size(max = 100_000) String text) {}
