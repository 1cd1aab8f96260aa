package rubriek.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import rubriek.shared.Invalid;
import rubriek.shared.Missing;
import rubriek.shared.Stale;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class ApiTokensTest {

    @Inject
    ApiTokens tokens;

    @Inject
    DataSource database;

    @Inject
    TickingClock clock;

    @Test
    void a_token_lies_nowhere_but_with_its_owner() throws SQLException {
        var made = tokens.create(draft(Scope.READ));
        try (var connection = database.getConnection();
                var select = connection.prepareStatement("select name, hash, scopes from api_token where id = ?")) {
            select.setObject(1, made.id());
            var row = select.executeQuery();
            assertTrue(row.next());
            assertEquals(Secret.hash(made.token()), row.getString("hash"));
            assertEquals("read", row.getString("scopes"));
        }
        assertFalse(made.toString().contains(made.token()));
    }

    @Test
    void no_two_tokens_are_alike() {
        assertEquals(
                43,
                tokens.create(draft(Scope.READ)).token().replace("rubriek_", "").length());
        assertFalse(tokens.create(draft(Scope.READ))
                .token()
                .equals(tokens.create(draft(Scope.READ)).token()));
    }

    @Test
    void whoever_shows_it_is_known_by_its_name_and_may_do_what_its_scopes_bring() {
        var made = tokens.create(draft(Scope.WRITE));
        var bearer = tokens.authenticate(made.token()).orElseThrow();
        assertEquals("Koppeling", bearer.name());
        assertEquals(made.id().toString(), bearer.id());
        assertEquals(EnumSet.of(Scope.READ, Scope.WRITE, Scope.REPORT), bearer.scopes());
    }

    @Test
    void nothing_else_lets_anybody_in() {
        var token = tokens.create(draft(Scope.ADMIN)).token();
        for (var other : new String[] {
            "", " ", token + "x", token.substring(1), token.toUpperCase(java.util.Locale.ROOT), Secret.hash(token)
        }) {
            assertEquals(Optional.empty(), tokens.authenticate(other));
        }
    }

    @Test
    void it_ends_at_its_moment_and_not_before() {
        var end = clock.instant().plus(Duration.ofMinutes(5));
        var token = tokens.create(new ApiTokenDraft("Even", Set.of(Scope.READ), end))
                .token();
        clock.set(end.minusSeconds(1));
        assertTrue(tokens.authenticate(token).isPresent());
        clock.set(end);
        assertTrue(tokens.authenticate(token).isEmpty());
    }

    @Test
    void a_revoked_token_stays_revoked() {
        var made = tokens.create(draft(Scope.READ));
        tokens.revoke(made.id(), null);
        var revokedAt = tokens.get(made.id()).revokedAt();
        tokens.revoke(made.id(), null);
        assertEquals(revokedAt, tokens.get(made.id()).revokedAt());
        assertTrue(tokens.authenticate(made.token()).isEmpty());
    }

    @Test
    void a_change_is_held_to_the_same_limits_and_to_its_version() {
        var made = tokens.create(draft(Scope.READ));
        assertThrows(Invalid.class, () -> tokens.change(made.id(), d -> new ApiTokenDraft("", d.scopes(), null), null));
        assertThrows(Stale.class, () -> tokens.change(made.id(), d -> d, 7));
        assertThrows(Missing.class, () -> tokens.change(UUID.randomUUID(), d -> d, null));
        assertEquals(1, tokens.get(made.id()).version());
    }

    private static ApiTokenDraft draft(Scope scope) {
        return new ApiTokenDraft("Koppeling", Set.of(scope), null);
    }
}
