package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTokenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bounces",
                "bounces example",
                "https://bounces.example",
                "b@bounces.example",
                "bounces..example",
                ""
            })
    void what_is_no_domain_stops_the_start_and_says_which_setting_it_was(String domain) {
        var fault = assertThrows(IllegalStateException.class, () -> ReturnToken.mustBeADomain(domain));
        assertTrue(fault.getMessage().contains("RUBRIEK_BOUNCE_DOMAIN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bounces.example", "bücher.example", "b.bounces.example"})
    void a_domain_will_do(String domain) {
        assertDoesNotThrow(() -> ReturnToken.mustBeADomain(domain));
    }

    @Test
    void no_two_are_the_same() {
        assertTrue(!ReturnToken.make(Instant.EPOCH).equals(ReturnToken.make(Instant.EPOCH)), "B-01");
    }
}
