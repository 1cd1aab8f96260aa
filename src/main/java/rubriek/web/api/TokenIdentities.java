package rubriek.web.api;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.TokenAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import rubriek.account.ApiTokens;
import rubriek.account.Bearer;
import rubriek.account.Scope;

/** Turns a token that works into an identity: its name, and its scopes as roles. */
@ApplicationScoped
class TokenIdentities implements IdentityProvider<TokenAuthenticationRequest> {

    private final ApiTokens tokens;

    TokenIdentities(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<TokenAuthenticationRequest> getRequestType() {
        return TokenAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            TokenAuthenticationRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(() -> identity(request.getToken().getToken()));
    }

    private SecurityIdentity identity(String token) {
        return tokens.authenticate(token)
                .map(TokenIdentities::identity)
                .orElseThrow(() -> new AuthenticationFailedException("no such token, or no longer"));
    }

    private static SecurityIdentity identity(Bearer bearer) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(bearer.name()))
                .addRoles(bearer.scopes().stream().map(Scope::key).collect(Collectors.toSet()))
                .addAttribute(Caller.BEARER, bearer)
                .build();
    }
}
