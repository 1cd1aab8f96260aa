package rubriek.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.dispatch.ComplaintShare.Level;

/** From when on complaints are too many, by the settings as they are packaged. */
class ComplaintShareTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0, 200, NOTHING",
        "2, 0, 3, NOTHING",
        "3, 0, 3001, NOTHING",
        "3, 0, 3000, WARN",
        "3, 0, 1001, WARN",
        "3, 0, 1000, PAUSE",
        "99, 0, 100000, NOTHING",
        "100, 0, 100000, WARN",
        "299, 0, 100000, WARN",
        "300, 0, 100000, PAUSE",
        "3, 0, 0, PAUSE"
    })
    void A_07_warns_at_a_tenth_of_a_percent_and_pauses_at_three_and_not_for_one_or_two(
            long complaints, long forgiven, long sent, Level level) throws IOException {
        assertEquals(level, new ComplaintShare("", complaints, forgiven, sent).level(packaged()));
    }

    @Test
    void A_07_at_a_hundred_percent_it_is_never() {
        assertEquals(Level.NOTHING, new ComplaintShare("", 9, 0, 9).level(new Never()));
    }

    private record Never() implements ComplaintSettings {

        @Override
        public double warnPercent() {
            return 100;
        }

        @Override
        public double pausePercent() {
            return 100;
        }

        @Override
        public int atLeast() {
            return 3;
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 3, 1000, WARN", "5, 3, 1000, WARN", "6, 3, 1000, PAUSE", "599, 300, 100000, WARN"})
    void A_07_what_came_before_somebody_resumed_pauses_nothing(long complaints, long forgiven, long sent, Level level)
            throws IOException {
        assertEquals(level, new ComplaintShare("", complaints, forgiven, sent).level(packaged()));
    }

    @ParameterizedTest
    @CsvSource({"gmail, 30, PAUSE", "bedrijf.example, 99, NOTHING", "bedrijf.example, 100, PAUSE"})
    void A_07_a_small_domain_is_no_provider(String provider, long sent, Level level) throws IOException {
        assertEquals(level, new ComplaintShare(provider, 3, 0, sent).level(packaged()));
    }

    private static ComplaintSettings packaged() throws IOException {
        var file = Path.of("config/application.properties").toUri().toURL();
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(file, 100))
                .withMapping(ComplaintSettings.class)
                .build()
                .getConfigMapping(ComplaintSettings.class);
    }
}
