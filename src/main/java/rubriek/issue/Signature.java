package rubriek.issue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/** The name that stands below an editorial or a column. */
public record Signature(
        @NotBlank @OneLine @Size(max = 200) String name,
        @OneLine @Size(max = 200) @Nullable String role) {}
