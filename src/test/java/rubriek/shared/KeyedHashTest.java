package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;

@DatabaseTest
class KeyedHashTest {

    @Inject
    KeyedHash hash;

    @Inject
    SigningKeys keys;

    @Inject
    SignedTokens tokens;

    @Test
    void all_spellings_of_one_mailbox_have_one_hash() {
        var one = hash.of(new EmailAddress("Anna@Bücher.example"));
        assertTrue(one.matches("[0-9a-f]{64}"));
        assertEquals(one, hash.of(new EmailAddress(" anna@xn--bcher-kva.EXAMPLE")));
        assertNotEquals(one, hash.of(new EmailAddress("anne@bücher.example")));
    }

    @Test
    void it_stays_the_same_when_the_signing_key_is_changed() {
        var address = new EmailAddress("anna@lezer.example");
        var before = hash.of(address);
        tokens.rotate();
        assertEquals(before, new KeyedHash(keys).of(address));
    }
}
