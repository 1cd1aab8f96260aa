package rubriek.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rubriek.shared.Languages;

/** A word that one language lacks would stand there in Dutch. */
class EditionMessagesTest {

    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\w+)}");

    static Stream<String> languages() {
        return Languages.OF_READERS.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void every_language_has_every_word_and_no_other(String language) throws IOException {
        var expected = new TreeSet<String>();
        for (var method : EditionMessages.class.getDeclaredMethods())
            if (method.getParameterTypes().length > 0 && method.getParameterTypes()[0].isEnum())
                expected.addAll(keys(method.getName(), method.getParameterTypes()[0].getEnumConstants()));
            else expected.add(method.getName());
        assertEquals(expected, new TreeSet<>(words(language).stringPropertyNames()));
    }

    /** Qute wants another mark between, when a constant has an underscore itself. */
    private static List<String> keys(String method, Object[] constants) {
        var between = Arrays.stream(constants).anyMatch(c -> c.toString().contains("_")) ? "_$" : "_";
        return Arrays.stream(constants).map(c -> method + between + c).toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void no_word_is_empty_or_loses_what_is_filled_in(String language) throws IOException {
        var dutch = words("nl");
        words(language).forEach((key, text) -> {
            assertFalse(text.toString().isBlank(), key.toString());
            assertEquals(arguments(dutch.getProperty(key.toString())), arguments(text.toString()), key.toString());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "nl, 3 maart 2021",
        "en, 3 March 2021",
        "de, 3. März 2021",
        "fr, 3 mars 2021",
        "fy, 3 maart 2021",
        "ar, 3 مارس 2021",
    })
    void days_are_written_as_people_write_them(String language, String expected) {
        assertEquals(expected, Dates.inWords(LocalDate.of(2021, 3, 3), Locale.forLanguageTag(language)));
    }

    @Test
    void the_first_of_a_month_is_an_ordinal_in_french() {
        assertEquals("1er mars 2021", Dates.inWords(LocalDate.of(2021, 3, 1), Locale.FRENCH));
        assertEquals("11 mars 2021", Dates.inWords(LocalDate.of(2021, 3, 11), Locale.FRENCH));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void a_reader_is_not_shouted_at(String language) throws IOException {
        words(language).values().forEach(text -> assertTrue(!text.toString().contains("!"), text.toString()));
    }

    private static TreeSet<String> arguments(String text) {
        var found = new TreeSet<String>();
        ARGUMENT.matcher(text).results().forEach(argument -> found.add(argument.group(1)));
        return found;
    }

    private static Properties words(String language) throws IOException {
        var name = "/messages/edition_" + language + ".properties";
        try (var file = Objects.requireNonNull(EditionMessagesTest.class.getResourceAsStream(name), name)) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        }
    }
}
