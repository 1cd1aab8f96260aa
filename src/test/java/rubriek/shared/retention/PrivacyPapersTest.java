package rubriek.shared.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The papers that a publisher fills in, {@code docs/privacy}, say what the program does, and the same in both languages (G-11). */
class PrivacyPapersTest {

    private static final Path PAPERS = Path.of("docs", "privacy");
    private static final Pattern SETTING = Pattern.compile("`RUBRIEK_([A-Z_]+)`");
    private static final Pattern TO_FILL_IN = Pattern.compile("\\[[^\\]]*](?!\\()");

    @ParameterizedTest
    @ValueSource(strings = {"processing-register", "processor-agreement", "privacy-notice"})
    void a_paper_has_the_same_parts_in_both_languages(String name) throws IOException {
        var english = paper(name, "en");
        var dutch = paper(name, "nl");
        assertEquals(shape(english), shape(dutch), "headings, rows, points and paragraphs");
        assertEquals(count(TO_FILL_IN, english), count(TO_FILL_IN, dutch), "what is to be filled in");
        assertTrue(count(TO_FILL_IN, english) > 5);
    }

    /** Whoever changes a default changes what publishers promise. */
    @ParameterizedTest
    @CsvSource({
        "audience.confirm-within, 7d, 7 days, 7 dagen",
        "bulk-changes.undo-within, 30d, 30 days, 30 dagen",
        "retention.send-records, P13M, 13 months, 13 maanden",
        "retention.consent-proof, P5Y, 5 years, 5 jaar",
        "imports.keep-file, 24h, 24 hours, 24 uur",
        "imports.undo-within, 30d, 30 days, 30 dagen",
    })
    void periods_are_those_of_the_settings(String setting, String value, String english, String dutch)
            throws IOException {
        assertEquals(value, settings().getProperty("rubriek." + setting));
        assertTrue(row(setting, "en").contains(english));
        assertTrue(row(setting, "nl").contains(dutch));
        if (setting.endsWith("keep-file") || setting.endsWith("undo-within")) return;
        assertTrue(paper("privacy-notice", "en").contains(english));
        assertTrue(paper("privacy-notice", "nl").contains(dutch));
    }

    @Test
    void settings_that_the_register_names_are_there() throws IOException {
        var all = settings().stringPropertyNames();
        for (var language : List.of("en", "nl")) {
            var named = SETTING.matcher(paper("processing-register", language))
                    .results()
                    .map(found ->
                            "rubriek." + found.group(1).toLowerCase(Locale.ROOT).replace('_', '-'))
                    .toList();
            assertFalse(named.isEmpty());
            for (var name : named)
                assertTrue(all.stream().anyMatch(key -> key.replace('.', '-').equals(name.replace('.', '-'))), name);
        }
    }

    /** That of the register which names the setting. */
    private static String row(String setting, String language) throws IOException {
        var variable = "RUBRIEK_" + setting.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
        return paper("processing-register", language)
                .lines()
                .filter(line -> line.contains("`" + variable + "`"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(variable));
    }

    private static String paper(String name, String language) throws IOException {
        return Files.readString(PAPERS.resolve(name + "." + language + ".md"));
    }

    private static Properties settings() throws IOException {
        var settings = new Properties();
        settings.load(new StringReader(Files.readString(Path.of("config", "application.properties"))));
        return settings;
    }

    /** What each line is, by its first sign. */
    private static List<String> shape(String paper) {
        return paper.lines()
                .map(line -> line.isEmpty() ? "" : line.replaceFirst("^(#+ |\\| |- )?.*", "$1"))
                .toList();
    }

    private static long count(Pattern what, String text) {
        return what.matcher(text).results().count();
    }
}
