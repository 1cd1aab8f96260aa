package rubriek.audience;

import org.jspecify.annotations.Nullable;
import rubriek.shared.limits.Mailbox;

/**
 * Which suppressions are meant.
 *
 * @param email one whole address, in any spelling; it finds that of an erased person too
 * @param lifted whether those that were lifted are meant as well
 */
public record SuppressionFilter(@Mailbox @Nullable String email, boolean lifted) {}
