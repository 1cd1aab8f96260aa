package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** How an installation sends whose keeper set nothing but a relay. */
class PackagedSettingsTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Properties settings = new Properties();

    PackagedSettingsTest() throws IOException {
        try (var file = Files.newBufferedReader(Path.of("config/application.properties"))) {
            settings.load(file);
        }
    }

    /** RFC 5321 section 4.5.4.1: two tries in the first hour, then slower, for four to five days. */
    @Test
    void T_03_a_copy_is_tried_twice_in_an_hour_and_then_ever_less_for_four_days() {
        var waits = Pattern.compile(",")
                .splitAsStream(settings.getProperty("rubriek.smtp.retries"))
                .map(wait -> Duration.parse("PT" + wait))
                .toList();
        assertTrue(waits.get(0).compareTo(HALF_AN_HOUR) >= 0 && waits.get(0).toMinutes() < 60, waits::toString);
        assertEquals(Duration.ofHours(2), waits.get(1));
        assertEquals(waits.stream().sorted().toList(), waits);
        var all = waits.stream().reduce(Duration.ZERO, Duration::plus);
        assertTrue(all.toDays() == 4, "given up after " + all);
    }

    @Test
    void what_nobody_set_is_what_harms_least() {
        assertEquals("required", settings.getProperty("rubriek.smtp.tls"), "T-11");
        assertEquals("100", settings.getProperty("rubriek.smtp.messages-per-connection"), "T-07");
        assertEquals("hold", settings.getProperty("rubriek.sending.unknown"), "T-05: nobody gets it twice");
        assertEquals("10m", settings.getProperty("rubriek.pace.stop"), "T-09");
    }
}
