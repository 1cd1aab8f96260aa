package rubriek.staff;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Settings of alarms that stop the start. */
class AlarmChecksTest {

    private static final Optional<String> NONE = Optional.empty();
    private static final Optional<List<String>> STAFF =
            Optional.of(List.of("anna@nieuwsbrief.example", "bram@nieuwsbrief.example"));

    @Test
    void what_alarms_can_leave_by_starts() {
        assertDoesNotThrow(() -> run(new AlarmsTo(STAFF, NONE, NONE), NONE));
        assertDoesNotThrow(() -> run(new AlarmsTo(Optional.empty(), NONE, NONE), Optional.of("/run/token")));
        assertDoesNotThrow(
                () -> run(new AlarmsTo(STAFF, NONE, Optional.of("relay.example")), Optional.of("/run/token")));
    }

    @Test
    void an_address_that_is_none_stops_the_start_and_is_not_repeated() {
        var to = stopped(
                new AlarmsTo(Optional.of(List.of("anna@nieuwsbrief.example", "bram nieuwsbrief")), NONE, NONE), NONE);
        assertTrue(to.contains("RUBRIEK_ALARMS_TO: number 2 is no e-mail address"), to);
        assertFalse(to.contains("bram"), to);
        var from = stopped(new AlarmsTo(STAFF, Optional.of("rubriek"), NONE), NONE);
        assertTrue(from.contains("RUBRIEK_ALARMS_FROM is no e-mail address"), from);
    }

    @Test
    void a_relay_that_wants_a_token_lets_no_alarm_leave() {
        var words = stopped(new AlarmsTo(STAFF, NONE, NONE), Optional.of("/run/token"));
        assertTrue(words.contains("RUBRIEK_SMTP_TOKEN_FILE") && words.contains("RUBRIEK_ALARMS_SMTP_HOST"), words);
    }

    private static String stopped(AlarmSettings settings, Optional<String> token) {
        return assertThrows(ConfigurationException.class, () -> run(settings, token))
                .getMessage();
    }

    private static void run(AlarmSettings settings, Optional<String> token) {
        new AlarmChecks(settings, token).run();
    }
}
