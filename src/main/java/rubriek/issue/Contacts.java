package rubriek.issue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.OneLine;

/**
 * Whom to turn to about a piece.
 *
 * @param label such as "Meer informatie"; the language's own words when left out
 */
public record Contacts(
        @OneLine @Size(max = 200) @Nullable String label,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid ContactPerson> people) {}
