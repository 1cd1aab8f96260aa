package rubriek.audience;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A filter that is tried before it is kept.
 *
 * @param filter one condition, see docs/api.md
 */
public record FilterDraft(@NotNull Map<String, @Nullable Object> filter) {}
