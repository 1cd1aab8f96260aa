package rubriek.shared.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.ConfigValidationException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFaultTest {

    private static final String UNREAD =
            "java.lang.IllegalArgumentException: SRCFG00039: The config property %s with the config value \"%s\" threw an Exception"
                    + " whilst being converted %s";

    @ParameterizedTest
    @CsvSource({"28P01,refuses", "28000,refuses", "3D000,no such database", "08001,cannot be reached"})
    void what_the_database_answers_is_told_by_its_settings(String state, String words) {
        var fault = new IllegalStateException("stopped", new RuntimeException(new SQLException("no", state)));
        var said = StartFault.words(fault);
        assertEquals(1, said.size());
        assertTrue(said.get(0).contains(words) && said.get(0).contains("RUBRIEK_DATABASE_"), said::toString);
    }

    @Test
    void a_fault_that_no_setting_explains_keeps_its_stack() {
        assertEquals(List.of(), StartFault.words(new IllegalStateException("a bug", new SQLException("no", "42601"))));
        assertEquals(List.of(), StartFault.words(new NullPointerException()));
    }

    @Test
    void what_the_framework_takes_over_from_a_setting_of_ours_is_told_once() {
        assertEquals(
                List.of("RUBRIEK_SMTP_PORT is \"abc\". Write a whole number; left out it is 587."),
                words(
                        UNREAD.formatted("quarkus.mailer.port", "abc", "SRCFG00029: Expected an integer value"),
                        UNREAD.formatted("rubriek.smtp.port", "abc", "SRCFG00029: Expected an integer value")));
    }

    @Test
    void each_kind_of_value_says_what_to_write() {
        assertTrue(word(
                        "rubriek.sending.grace",
                        "java.time.format.DateTimeParseException: Text cannot be parsed to a Duration")
                .contains("Write a time such as 30s, 10m, 2h or 7d; left out it is 12h."));
        assertTrue(word("rubriek.imports.most-octets", "value x not in correct format (regular expression): [0-9]+")
                .contains("Write a size such as 500M or 1G; left out it is 1G."));
        assertTrue(word("rubriek.pace.warm-up.from", "SRCFG00020: Failed to convert value with static method")
                .contains("Write a day such as 2026-12-01."));
        assertEquals(
                List.of("RUBRIEK_RETENTION_SEND_RECORDS cannot be read; left out it is P13M."),
                WrongValues.unread("Failed to load config value of type class X for: rubriek.retention.send-records\n")
                        .stream()
                        .toList());
        assertEquals(
                List.of("RUBRIEK_DATA is empty, and must be set; left out it is data."),
                words(
                        "SRCFG00014: The config property rubriek.data is required but it could not be found in any config source"));
    }

    private static String word(String setting, String said) {
        return words(UNREAD.formatted(setting, "x", said)).get(0);
    }

    private static List<String> words(String... problems) {
        var all = new ConfigValidationException.Problem[problems.length];
        for (var i = 0; i < problems.length; i++) all[i] = new ConfigValidationException.Problem(problems[i]);
        return StartFault.words(new RuntimeException(new ConfigValidationException(all)));
    }
}
