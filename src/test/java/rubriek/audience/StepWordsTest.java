package rubriek.audience;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rubriek.shared.Languages;
import rubriek.shared.Texts;

/** History and file are shown to those who work here and to the person; what happened stands there in words for whoever reads it. */
class StepWordsTest {

    @Test
    void G_05_every_step_has_words_in_every_language_of_readers() throws IOException {
        var steps = Arrays.stream(ConsentAction.values())
                .map(ConsentAction::word)
                .collect(Collectors.toCollection(TreeSet::new));
        for (var language : Languages.OF_READERS) {
            var words = words(language);
            assertEquals(steps, new TreeSet<>(words.stringPropertyNames()), language);
            for (var step : steps) {
                var said = Texts.of("consent", Languages.locale(language)).get(step);
                assertEquals(words.getProperty(step), said, "an apostrophe is read as a quotation mark");
                if (!language.equals("en")) assertNotEquals(words("en").getProperty(step), said, language);
            }
        }
    }

    private static Properties words(String language) throws IOException {
        var name = "/texts/consent" + (language.equals("en") ? "" : "_" + language) + ".properties";
        try (var file = Objects.requireNonNull(StepWordsTest.class.getResourceAsStream(name), name)) {
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        }
    }
}
