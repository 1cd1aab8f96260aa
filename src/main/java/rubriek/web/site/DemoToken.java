package rubriek.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rubriek.account.ApiTokenDraft;
import rubriek.account.ApiTokens;
import rubriek.account.Scope;
import rubriek.shared.PageRequest;

/**
 * A token to try the sample with, made at the start when the configuration holds none. It may write and send but is no
 * administrator, it lasts a day, and the next start takes it back.
 */
@ApplicationScoped
class DemoToken {

    private static final String NAME = "sample";
    private static final Duration LIFE = Duration.ofDays(1);

    private final ApiTokens tokens;
    private final Clock clock;
    private final boolean wanted;
    private volatile Optional<String> token = Optional.empty();

    DemoToken(
            ApiTokens tokens, Clock clock, @ConfigProperty(name = "rubriek.admin-token") Optional<String> adminToken) {
        this.tokens = tokens;
        this.clock = clock;
        wanted = adminToken.isEmpty();
    }

    void make() {
        revokeOld();
        if (!wanted) return;
        var draft = new ApiTokenDraft(
                NAME, Set.of(Scope.WRITE, Scope.SEND), clock.instant().plus(LIFE));
        token = Optional.of(tokens.create(draft).token());
    }

    /** Empty when the configuration has a token, which its owner knows. */
    Optional<String> get() {
        return token;
    }

    private void revokeOld() {
        tokens.list(PageRequest.first(PageRequest.MOST)).items().stream()
                .filter(old -> old.name().equals(NAME) && old.revokedAt() == null)
                .forEach(old -> tokens.revoke(old.id(), null));
    }
}
