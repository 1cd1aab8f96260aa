package rubriek.account;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Versioned;

/**
 * A token on the one occasion that it is shown.
 *
 * @param token what goes behind {@code Authorization: Bearer}
 */
public record NewApiToken(
        UUID id,
        String name,
        List<Scope> scopes,
        String token,
        int version,
        Instant createdAt,
        @Nullable Instant expiresAt)
        implements Versioned {

    static NewApiToken of(ApiTokenView view, String token) {
        return new NewApiToken(
                view.id(), view.name(), view.scopes(), token, view.version(), view.createdAt(), view.expiresAt());
    }

    /** Keeps the secret out of every log. */
    @Override
    public String toString() {
        return "NewApiToken[" + id + "]";
    }
}
