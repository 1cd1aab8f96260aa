package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.shared.Languages;

/** A key that a language lacks would be answered in English without a word. */
class WordsTest {

    @ParameterizedTest
    @CsvSource({"site,true", "archive,true", "audience,true", "notice,true", "error,true", "start,false", "outbox,false"
    })
    void every_language_has_all_the_words(String bundle, boolean ofReaders) throws IOException {
        var english = words(bundle, "en");
        for (var language : ofReaders ? Languages.OF_READERS : List.of("nl", "en")) {
            var words = words(bundle, language);
            assertEquals(english.stringPropertyNames(), words.stringPropertyNames(), bundle + " in " + language);
            words.forEach(
                    (key, text) -> assertFalse(text.toString().isBlank(), bundle + " in " + language + ": " + key));
        }
    }

    private static Properties words(String bundle, String language) throws IOException {
        var name = "/messages/" + bundle + "_" + language + ".properties";
        try (var file = Objects.requireNonNull(WordsTest.class.getResourceAsStream(name), name)) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        }
    }
}
