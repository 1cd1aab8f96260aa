package rubriek.web.api;

import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rubriek.account.Bearer;
import rubriek.account.Scope;
import rubriek.issue.Hand;

/** Who is asking, and in which language. */
@RequestScoped
class Caller {

    /** Under which the identity carries the {@link Bearer}. */
    static final String BEARER = "rubriek.bearer";

    private final SecurityIdentity identity;
    private final CurrentIdentityAssociation asking;
    private final HttpHeaders headers;

    Caller(SecurityIdentity identity, CurrentIdentityAssociation asking, HttpHeaders headers) {
        this.identity = identity;
        this.asking = asking;
        this.headers = headers;
    }

    /** The name of the token: the {@code by} of use cases. Asked only where a scope is required. */
    String name() {
        return bearer().name();
    }

    /** Names the token for good, whatever it is called. */
    String id() {
        return bearer().id();
    }

    /** As {@link #id}; nothing where no token is required. */
    Optional<String> knownId() {
        return id(identity);
    }

    /** As {@link #knownId}, for who may not wait while the token is looked up; nothing, too, when it is refused. */
    Uni<Optional<String>> knownIdLater() {
        return asking.getDeferredIdentity().map(Caller::id).onFailure().recoverWithItem(Optional.empty());
    }

    private static Optional<String> id(SecurityIdentity identity) {
        @Nullable Bearer bearer = identity.getAttribute(BEARER);
        return Optional.ofNullable(bearer).map(Bearer::id);
    }

    /** Whose hand changes an issue. */
    Hand hand() {
        return new Hand(id(), name());
    }

    /** @throws ForbiddenException when what is asked for needs this scope, and the token has it not */
    void mustHave(Scope scope) {
        if (!identity.hasRole(scope.key())) throw new ForbiddenException();
    }

    /** The language of answers: Dutch or English. */
    Locale language() {
        return Words.best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    Words words() {
        return Words.in(language());
    }

    private Bearer bearer() {
        @Nullable Bearer bearer = identity.getAttribute(BEARER);
        if (bearer == null) throw new IllegalStateException("asked for the caller where no token is required");
        return bearer;
    }
}
