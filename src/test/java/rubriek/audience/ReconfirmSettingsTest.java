package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import org.junit.jupiter.api.Test;

/** a limit by which nobody could ever be asked stops the start. */
class ReconfirmSettingsTest {

    private record Limit(int perDay) implements ReconfirmSettings {

        @Override
        public String at() {
            return "off";
        }
    }

    @Test
    void A_11_a_day_has_one_question_at_least() {
        assertDoesNotThrow(() -> ReconfirmSettings.check(new Limit(1)));
        var fault = assertThrows(ConfigurationException.class, () -> ReconfirmSettings.check(new Limit(0)));
        assertEquals(
                "RUBRIEK_RECONFIRM_PER_DAY is 0. Write a whole number from 1 up; to ask nobody set RUBRIEK_RECONFIRM_AT to off.",
                fault.getMessage());
    }
}
