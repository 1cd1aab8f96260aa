package rubriek.account;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rubriek.shared.Stale;

/**
 * A bearer token at rest: its SHA-256, never itself. It works from the moment it is made until it expires or is revoked, and
 * its row stays, so that the history of changes can still be read.
 */
@Entity
@Table(name = "api_token")
class ApiToken {

    @Id
    UUID id;

    @Column(nullable = false)
    String name;

    /** SHA-256 in hexadecimal. The token holds 256 random bits, so that no salt and no slow hash is needed. */
    @Column(nullable = false)
    String hash;

    /** Keys, with a comma between them. */
    @Column(nullable = false)
    String scopes;

    @Column(name = "created_at", nullable = false)
    Instant createdAt;

    @Column(name = "expires_at")
    @Nullable
    Instant expiresAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(ApiTokenDraft draft, String hash, Instant now) {
        this.id = UUID.randomUUID();
        this.version = 1;
        this.hash = hash;
        this.createdAt = now;
        this.name = draft.name();
        this.scopes = keys(draft.scopes());
        this.expiresAt = draft.expiresAt();
    }

    void change(ApiTokenDraft draft) {
        name = draft.name();
        scopes = keys(draft.scopes());
        expiresAt = draft.expiresAt();
    }

    /** For good; the moment of the first time stays. */
    void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }

    boolean worksAt(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    void mustStandAt(@Nullable Integer expected) {
        if (expected != null && expected != version) throw new Stale(version);
    }

    Bearer bearer() {
        return new Bearer(id.toString(), name, Scope.granted(scopes()));
    }

    ApiTokenDraft draft() {
        return new ApiTokenDraft(name, Set.copyOf(scopes()), expiresAt);
    }

    ApiTokenView view() {
        return new ApiTokenView(id, name, scopes(), version, createdAt, expiresAt, revokedAt);
    }

    private List<Scope> scopes() {
        return Arrays.stream(scopes.split(",")).map(Scope::of).toList();
    }

    private static String keys(Collection<Scope> scopes) {
        return scopes.stream().sorted().map(Scope::key).collect(Collectors.joining(","));
    }
}
