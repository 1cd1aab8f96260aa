package rubriek.account;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.AssertTrue;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Missing;
import rubriek.shared.Page;
import rubriek.shared.PageRequest;
import rubriek.shared.Validation;

/** Making, listing and revoking bearer tokens, and telling who shows one. */
@ApplicationScoped
@Transactional
public class ApiTokens {

    private final ApiTokenRepository tokens;
    private final AdminToken adminToken;
    private final Validation validation;
    private final Clock clock;

    ApiTokens(ApiTokenRepository tokens, AdminToken adminToken, Validation validation, Clock clock) {
        this.tokens = tokens;
        this.adminToken = adminToken;
        this.validation = validation;
        this.clock = clock;
    }

    /**
     * The only time that the token itself is given out.
     *
     * @throws rubriek.shared.Invalid at {@code expiresAt} when that has passed
     */
    public NewApiToken create(ApiTokenDraft draft) {
        validation.check(draft);
        mustLast(draft.expiresAt());
        var secret = Secret.random();
        var token = new ApiToken(draft, Secret.hash(secret), clock.instant());
        tokens.persistAndFlush(token);
        Log.infof("Token %s was made with the scopes %s", token.id, token.scopes);
        return NewApiToken.of(token.view(), secret);
    }

    private void mustLast(@Nullable Instant end) {
        validation.check(new Lasts(end == null || end.isAfter(clock.instant())));
    }

    /** What there is to be said, for the validator, which has the words. */
    private record Lasts(
            @AssertTrue(message = "{rubriek.account.endPast}")
            boolean expiresAt) {}

    /** The newest first, with those that expired or were revoked. */
    public Page<ApiTokenView> list(PageRequest page) {
        var items = tokens.page(page).stream().map(ApiToken::view).toList();
        return Page.of(items, page, tokens.count());
    }

    /** @throws Missing when there is none by that id */
    public ApiTokenView get(UUID id) {
        return tokens.known(id).view();
    }

    /**
     * Renames it, or gives it other scopes or another end, which is still to come: to end it at once there is {@link #revoke}.
     *
     * @param change what stands is handed out, and what comes back is saved
     * @param expected the version that the change was made on; null for whatever stands
     * @throws rubriek.shared.Invalid at {@code expiresAt} when it is another one and has passed
     */
    public ApiTokenView change(UUID id, UnaryOperator<ApiTokenDraft> change, @Nullable Integer expected) {
        var token = tokens.known(id);
        token.mustStandAt(expected);
        var draft = validation.check(change.apply(token.draft()));
        if (!Objects.equals(draft.expiresAt(), token.expiresAt)) mustLast(draft.expiresAt());
        token.change(draft);
        tokens.flush();
        return token.view();
    }

    /** From now on nobody gets in with it. Revoking twice changes nothing. */
    public void revoke(UUID id, @Nullable Integer expected) {
        var token = tokens.known(id);
        token.mustStandAt(expected);
        token.revoke(clock.instant());
        Log.infof("Token %s was revoked", id);
    }

    /**
     * Who shows this text, when it is a token that works now. One lookup by an indexed hash: cheap enough to be asked at every
     * request, so that a revoked token is worth nothing from the next one on.
     */
    public Optional<Bearer> authenticate(String text) {
        var hash = Secret.hash(text);
        return adminToken.shown(hash).or(() -> stored(hash));
    }

    private Optional<Bearer> stored(String hash) {
        return tokens.withHash(hash)
                .filter(token -> Secret.same(token.hash, hash))
                .filter(token -> token.worksAt(clock.instant()))
                .map(ApiToken::bearer);
    }

    /** Whether anybody could get in at all. */
    boolean any() {
        return adminToken.isSet() || tokens.count() > 0;
    }
}
