package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * Who wrote a piece, as its byline names them.
 *
 * @param role such as "onderzoeker"
 */
public record Author(
        @NotBlank @OneLine @Size(max = 200) String name,
        @OneLine @Size(max = 200) @Nullable String role,
        @OneLine @Size(max = 200) @Nullable String organisation,
        @Valid @Nullable Image portrait) {}
