package rubriek.web.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers read is short and plain (level B1), and Dutch and English say all that the other says (G-16). */
class PlainWordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> OF_READERS =
            List.of("site", "field", "archive", "audience", "staying", "link", "notice", "error");

    /** What is for whoever writes a program. */
    private static final Set<String> FOR_PROGRAMS = Set.of("sendJson");

    /** In words. What is plain has about ten in a sentence, and none that has to be read twice. */
    private static final int LONGEST_SENTENCE = 18;

    private static final int USUAL_SENTENCE = 10;

    /** In letters; longer ones only where the law has no other word. */
    private static final int LONGEST_WORD = 18;

    private static final Set<String> LONG_WORDS = Set.of("toegankelijkheidsverklaring");

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.?!:;])\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}{}@.’]+");

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void G_16_a_reader_meets_short_sentences_and_short_words(String language) throws IOException {
        var hard = new ArrayList<String>();
        var lengths = new ArrayList<Integer>();
        for (var bundle : OF_READERS) {
            var words = words(RESOURCES.resolve("messages/" + bundle + "_" + language + ".properties"));
            words.keySet().removeAll(FOR_PROGRAMS);
            for (var text : words.values())
                for (var sentence :
                        BETWEEN_SENTENCES.splitAsStream(text.toString()).toList()) {
                    var all = BETWEEN_WORDS.splitAsStream(sentence).toList();
                    var count = all.size();
                    if (count > LONGEST_SENTENCE) hard.add(count + " words: " + sentence);
                    if (count > 3) lengths.add(count); // what is shorter is a button or a heading
                    for (var word : all) if (word.length() > LONGEST_WORD && !LONG_WORDS.contains(word)) hard.add(word);
                }
        }
        assertEquals(List.of(), hard);
        var usual = lengths.stream().mapToInt(i -> i).average().orElseThrow();
        assertTrue(usual <= USUAL_SENTENCE, "words in a sentence: " + usual);
    }

    @Test
    void G_16_dutch_and_english_are_complete() throws IOException {
        try (var messages = Files.list(RESOURCES.resolve("messages"));
                var texts = Files.list(RESOURCES.resolve("texts"))) {
            for (var file : messages.filter(f -> f.toString().endsWith("_en.properties"))
                    .toList()) sameKeys(file, "_en.properties", "_nl.properties");
            for (var file :
                    texts.filter(f -> !f.getFileName().toString().contains("_")).toList())
                sameKeys(file, ".properties", "_nl.properties");
        }
    }

    private static void sameKeys(Path english, String ending, String dutch) throws IOException {
        var name = english.getFileName().toString().replace(ending, dutch);
        var other = words(english.resolveSibling(name));
        assertEquals(words(english).stringPropertyNames(), other.stringPropertyNames(), name);
        other.forEach((key, text) -> assertTrue(!text.toString().isBlank(), name + ": " + key));
    }

    private static Properties words(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            var words = new Properties();
            words.load(reader);
            return words;
        }
    }
}
