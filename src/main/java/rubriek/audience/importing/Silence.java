package rubriek.audience.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rubriek.audience.SuppressionReason;

/**
 * A row that names an address which is to get no mail.
 *
 * @param detail what the other program said about it; null for nothing
 */
record Silence(
        long line,
        String email,
        String hash,
        SuppressionReason reason,
        @Nullable String detail,
        Instant since) implements Entry {}
