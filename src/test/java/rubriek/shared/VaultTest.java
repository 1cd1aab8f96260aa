package rubriek.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

/** What is encrypted at rest (D-08). */
@DatabaseTest
class VaultTest {

    private static final byte[] OPEN = "een sleutel".getBytes(UTF_8);

    @Inject
    Vault vault;

    @Inject
    SigningKeys keys;

    @Inject
    SignedTokens tokens;

    @Test
    void what_was_closed_opens_as_what_it_is_of_and_after_a_rotation() {
        var closed = vault.close("a", OPEN);
        assertNotEquals(closed, vault.close("a", OPEN));
        tokens.rotate();
        assertArrayEquals(OPEN, vault.open("a", closed));
        assertThrows(IllegalStateException.class, () -> vault.open("b", closed));
    }

    @Test
    void what_was_changed_does_not_open() {
        var octets = Base64.getDecoder().decode(vault.close("a", OPEN).substring(2));
        for (var at = 0; at < octets.length; at++) {
            var changed = octets.clone();
            changed[at] ^= 1;
            var text = "d." + Base64.getEncoder().encodeToString(changed);
            assertThrows(IllegalStateException.class, () -> vault.open("a", text));
        }
    }

    @Test
    void with_a_secret_of_the_installation_the_database_alone_opens_nothing() {
        var secret = new Vault(keys, Optional.of("een geheim van zestien"));
        var closed = secret.close("a", OPEN);
        assertArrayEquals(OPEN, new Vault(keys, Optional.of("een geheim van zestien")).open("a", closed));
        assertThrows(IllegalStateException.class, () -> vault.open("a", closed));
        var other = new Vault(keys, Optional.of("een ander geheim van zestien"));
        assertThrows(IllegalStateException.class, () -> other.open("a", closed));
        assertThrows(IllegalStateException.class, () -> vault.open("a", "d" + closed.substring(1)));
        assertArrayEquals(OPEN, secret.open("a", vault.close("a", OPEN)), "the setting may come later");
        assertThrows(IllegalArgumentException.class, () -> new Vault(keys, Optional.of("te kort")));
    }
}
