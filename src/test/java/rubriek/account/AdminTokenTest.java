package rubriek.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.EnumSet;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdminTokenTest {

    @Test
    void a_token_that_could_be_guessed_stops_the_start_without_being_repeated() {
        var stopped = assertThrows(ConfigurationException.class, () -> new AdminToken(Optional.of("short-secret-15")));
        assertTrue(stopped.getMessage().contains("RUBRIEK_ADMIN_TOKEN"));
        assertFalse(stopped.getMessage().contains("short-secret"));
    }

    @Test
    void the_configured_token_may_do_everything() {
        var token = new AdminToken(Optional.of("0123456789abcdef"));
        var bearer = token.shown(Secret.hash("0123456789abcdef")).orElseThrow();
        assertEquals(EnumSet.allOf(Scope.class), bearer.scopes());
        assertTrue(token.shown(Secret.hash("0123456789abcdeg")).isEmpty());
    }

    @Test
    void without_one_nobody_is_let_in() {
        var none = new AdminToken(Optional.empty());
        assertFalse(none.isSet());
        assertTrue(none.shown(Secret.hash("")).isEmpty());
    }
}
