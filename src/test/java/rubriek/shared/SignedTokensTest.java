package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rubriek.support.DatabaseTest;
import rubriek.support.TickingClock;

@DatabaseTest
class SignedTokensTest {

    @Inject
    SignedTokens tokens;

    @Inject
    SigningKeys keys;

    @Inject
    TickingClock clock;

    private final UUID who = UUID.randomUUID();

    @Test
    void a_link_of_an_old_mail_works_after_years_and_after_a_new_key() { // U-09
        var old = tokens.sign(Purpose.UNSUBSCRIBE, who);
        tokens.rotate();
        assertNotEquals(old, tokens.sign(Purpose.UNSUBSCRIBE, who));
        clock.forward(Duration.ofDays(3_650));
        assertEquals(who, tokens.verify(Purpose.UNSUBSCRIBE, old).orElseThrow().subject());
    }

    @Test
    void one_that_expires_stops_at_its_moment() {
        var token = tokens.sign(Purpose.CONFIRM, who, clock.instant().plus(Duration.ofDays(7)));
        clock.forward(Duration.ofDays(6));
        assertTrue(tokens.verify(Purpose.CONFIRM, token).isPresent());
        clock.forward(Duration.ofDays(1));
        assertTrue(tokens.verify(Purpose.CONFIRM, token).isEmpty());
    }

    @Test
    void one_without_case_is_as_good_in_any_case_after_a_new_key_and_for_its_purpose_alone() {
        for (var i = 0; i < 300; i++) {
            var subject = new UUID(i % 2 == 0 ? 0 : -1L, UUID.randomUUID().getLeastSignificantBits());
            var token = tokens.signCaseless(Purpose.LEAVE_BY_MAIL, subject);
            assertTrue(token.matches("[0-9a-z]{52}"), token);
            assertEquals(Optional.of(subject), caseless(Purpose.LEAVE_BY_MAIL, token));
        }
        var old = tokens.signCaseless(Purpose.LEAVE_BY_MAIL, who);
        tokens.rotate();
        assertEquals(Optional.of(who), caseless(Purpose.LEAVE_BY_MAIL, old.toUpperCase(Locale.ROOT)));
        assertEquals(Optional.empty(), caseless(Purpose.UNSUBSCRIBE, old));
        assertEquals(Optional.empty(), caseless(Purpose.LEAVE_BY_MAIL, "z".repeat(52)));
        assertEquals(Optional.empty(), caseless(Purpose.LEAVE_BY_MAIL, old + "0"));
        assertEquals(Optional.empty(), caseless(Purpose.LEAVE_BY_MAIL, tokens.sign(Purpose.LEAVE_BY_MAIL, who)));
    }

    private Optional<UUID> caseless(Purpose purpose, String token) {
        return tokens.verifyCaseless(purpose, token).map(SignedToken::subject);
    }

    @Test
    void another_instance_knows_a_key_that_was_made_elsewhere() {
        var elsewhere = new SignedTokens(keys, clock);
        elsewhere.rotate();
        var token = elsewhere.sign(Purpose.UNSUBSCRIBE, who);
        clock.forward(Duration.ofSeconds(11));
        assertTrue(tokens.verify(Purpose.UNSUBSCRIBE, token).isPresent());
    }

    @Test
    void a_key_that_nobody_made_verifies_nothing() {
        var forged = new SignedToken(254, who, null).encode(Purpose.UNSUBSCRIBE, new byte[32]);
        assertTrue(tokens.verify(Purpose.UNSUBSCRIBE, forged).isEmpty());
        assertTrue(new SignedTokens(keys, Clock.systemUTC())
                .verify(Purpose.UNSUBSCRIBE, forged)
                .isEmpty());
    }
}
