package rubriek.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Versioned;

/**
 * What is known of a token, which is all but the token itself.
 *
 * @param scopes as they were asked for; {@link Scope#granted} says what they bring with them
 * @param revokedAt when it was taken back; null while it may be used
 */
public record ApiTokenView(
        UUID id,
        String name,
        List<Scope> scopes,
        int version,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt)
        implements Versioned {}
