package rubriek.audience;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * When a list asks its readers whether they still want it.
 *
 * @param afterMonths so many without a sign of life, 3 to 120
 */
public record Reconfirm(@NotNull @Min(3) @Max(120) Integer afterMonths) {}
