package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** U-04, S-11. */
class SignedTokenTest {

    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final UUID WHO = UUID.fromString("6f3c1c1e-6d6a-4c0e-9a53-0d4f2f1b7a10");

    @Test
    void it_claims_what_it_was_made_with() {
        var token = new SignedToken(7, WHO, Instant.ofEpochSecond(1_800_000_000L));
        assertEquals(Optional.of(token), SignedToken.claimed(token.encode(Purpose.CONFIRM, SECRET)));
        var forever = new SignedToken(255, WHO, null);
        assertEquals(Optional.of(forever), SignedToken.claimed(forever.encode(Purpose.UNSUBSCRIBE, SECRET)));
    }

    @Test
    void the_same_claim_makes_the_same_token_for_years() {
        var token = new SignedToken(1, WHO, null).encode(Purpose.UNSUBSCRIBE, SECRET);
        assertEquals("AW88HB5takwOmlMNTy8behAAAAAA8WZ2lYuoXb4-wfiVdZKsaw", token);
    }

    @Test
    void a_token_of_one_purpose_is_worth_nothing_for_another() {
        var token = new SignedToken(1, WHO, null).encode(Purpose.UNSUBSCRIBE, SECRET);
        assertTrue(SignedToken.authentic(token, Purpose.UNSUBSCRIBE, SECRET));
        assertFalse(SignedToken.authentic(token, Purpose.PREFERENCES, SECRET));
    }

    @Test
    void one_that_is_bound_to_something_is_worth_nothing_without_it() {
        var token = new SignedToken(1, WHO, null).encode(Purpose.PREFERENCES, "anna", SECRET);
        assertTrue(SignedToken.authentic(token, Purpose.PREFERENCES, "anna", SECRET));
        assertFalse(SignedToken.authentic(token, Purpose.PREFERENCES, "ann", SECRET));
        assertFalse(SignedToken.authentic(token, Purpose.PREFERENCES, SECRET));
    }

    @Test
    void a_change_of_any_character_is_noticed() {
        var token = new SignedToken(1, WHO, null).encode(Purpose.UNSUBSCRIBE, SECRET);
        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, i) + other + token.substring(i + 1);
            assertFalse(SignedToken.authentic(changed, Purpose.UNSUBSCRIBE, SECRET), changed);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "A", "AAAA====", "<script>", "AW88HB5takwOmlMNTy8behAAAAAA8WZ2lYuoXb4-wfiVdZKsa!", "ééé"})
    void what_has_not_its_form_claims_nothing(String text) {
        assertEquals(Optional.empty(), SignedToken.claimed(text));
        assertFalse(SignedToken.authentic(text, Purpose.UNSUBSCRIBE, SECRET));
    }
}
