package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A-07, T-10: a number that nobody can mean stops the start. */
class BoundsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rubriek.complaints.warn-percent    | 130  | RUBRIEK_COMPLAINTS_WARN_PERCENT is 130. Write a number from 0 to 100.
            rubriek.complaints.pause-percent   | -0.3 | RUBRIEK_COMPLAINTS_PAUSE_PERCENT is -0.3. Write a number from 0 to 100.
            rubriek.complaints.pause-percent   | NaN  | RUBRIEK_COMPLAINTS_PAUSE_PERCENT is NaN. Write a number from 0 to 100.
            rubriek.complaints.at-least        | 0    | RUBRIEK_COMPLAINTS_AT_LEAST is 0. Write a number from 1 up.
            rubriek.pace.refused-percent       | 101  | RUBRIEK_PACE_REFUSED_PERCENT is 101. Write a number from 0 to 100.
            rubriek.pace.unknown-percent       | -1   | RUBRIEK_PACE_UNKNOWN_PERCENT is -1. Write a number from 0 to 100.
            rubriek.pace.start-percent         | 500  | RUBRIEK_PACE_START_PERCENT is 500. Write a number from 0 to 100.
            rubriek.pace.start-refused         | -5   | RUBRIEK_PACE_START_REFUSED is -5. Write a number from 0 up.
            rubriek.pace.relay-rate            | -1.5 | RUBRIEK_PACE_RELAY_RATE is -1.5. Write a number from 0 up.
            rubriek.pace.provider-rate         | -1   | RUBRIEK_PACE_PROVIDER_RATE is -1. Write a number from 0 up.
            rubriek.pace.provider-connections  | 0    | RUBRIEK_PACE_PROVIDER_CONNECTIONS is 0. Write a number from 1 up.
            rubriek.pace.warm-up.first         | 0    | RUBRIEK_PACE_WARM_UP_FIRST is 0. Write a number from 1 up.
            rubriek.pace.warm-up.growth        | 0.5  | RUBRIEK_PACE_WARM_UP_GROWTH is 0.5. Write a number from 1 up.
            rubriek.refusals.full.issues       | -1   | RUBRIEK_REFUSALS_FULL_ISSUES is -1. Write a number from 0 up.
            rubriek.refusals.full.of-last      | 0    | RUBRIEK_REFUSALS_FULL_OF_LAST is 0. Write a number from 1 up.
            rubriek.refusals.full.issues       | 9    | RUBRIEK_REFUSALS_FULL_OF_LAST is 5. Write a number from 9 up.
            rubriek.pace.providers.gmail.connections | 0  | RUBRIEK_PACE_PROVIDERS_GMAIL_CONNECTIONS is 0. Write a number from 1 up.
            rubriek.pace.providers.gmail.rate  | -3   | RUBRIEK_PACE_PROVIDERS_GMAIL_RATE is -3. Write a number from 0 up.
            """)
    void a_share_of_more_than_all_or_less_than_nothing_stops_the_start(String setting, String value, String words)
            throws IOException {
        var settings = with(Map.of(setting, value));
        assertEquals(
                words,
                assertThrows(ConfigurationException.class, () -> check(settings))
                        .getMessage());
    }

    @Test
    void what_the_program_comes_with_starts_and_so_do_never_and_no_limit() throws IOException {
        var never = Map.of("rubriek.complaints.pause-percent", "100", "rubriek.pace.start-refused", "0");
        for (var settings : new SmallRyeConfig[] {with(Map.of()), with(never)})
            assertDoesNotThrow(() -> check(settings));
    }

    private static void check(SmallRyeConfig settings) {
        Bounds.check(settings.getConfigMapping(ComplaintSettings.class));
        Bounds.check(settings.getConfigMapping(PaceSettings.class));
        Bounds.check(settings.getConfigMapping(RefusalSettings.class));
    }

    private static SmallRyeConfig with(Map<String, String> changed) throws IOException {
        var file = BoundsTest.class.getResource("/application.properties");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withSources(new PropertiesConfigSource(file, 100), new PropertiesConfigSource(changed, "changed", 200))
                .withMapping(ComplaintSettings.class)
                .withMapping(PaceSettings.class)
                .withMapping(RefusalSettings.class)
                .build();
    }
}
