package rubriek.audience;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An address that gets, or got, no mail.
 *
 * @param email absent once its person was erased
 * @param list the slug of the one list that it is about; absent when it is about all
 * @param detail what was said about it
 * @param by who put it in force: an API token, or {@code rubriek} by what came back; absent for old ones
 * @param liftedAt absent while in force
 */
public record SuppressionView(
        UUID id,
        @Nullable String email,
        @Nullable String list,
        SuppressionReason reason,
        @Nullable String detail,
        Instant since,
        @Nullable String by,
        @Nullable Instant liftedAt,
        @Nullable String liftedWhy) {}
