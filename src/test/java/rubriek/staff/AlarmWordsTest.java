package rubriek.staff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The words of alarms. */
class AlarmWordsTest {

    private static final Pattern FORMAL = Pattern.compile("(?i)\\b(u|uw)\\b");

    @Test
    void both_languages_have_all_of_them_and_each_cause_a_subject() throws IOException {
        assertEquals(words("alarm").keySet(), words("alarm_nl").keySet());
        for (var cause : AlarmCause.values())
            assertTrue(words("alarm").containsKey("subject." + cause.key()), cause.key());
    }

    @Test
    void staff_is_spoken_to_as_on_dispatches() throws IOException {
        words("alarm_nl")
                .forEach(
                        (key, text) -> assertFalse(FORMAL.matcher((String) text).find(), (String) key));
    }

    private static Properties words(String bundle) throws IOException {
        var words = new Properties();
        try (var file = Objects.requireNonNull(
                AlarmWordsTest.class.getResourceAsStream("/texts/" + bundle + ".properties"), bundle)) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
