package rubriek.account;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Says at the start how to get in when nobody can yet; there is no default password (S-19). */
@ApplicationScoped
class FirstToken {

    private final ApiTokens tokens;

    FirstToken(ApiTokens tokens) {
        this.tokens = tokens;
    }

    void atStart(@Observes StartupEvent start) {
        if (tokens.any()) return;
        Log.warn(
                "Nobody can use the API yet: there is no token. Start once with RUBRIEK_ADMIN_TOKEN set to a secret of "
                        + AdminToken.FEWEST_CHARACTERS
                        + " characters or more (openssl rand -hex 32), then make tokens of your own "
                        + "with POST /api/v1/tokens; docs/api.md shows how.");
    }
}
