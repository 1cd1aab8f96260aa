package rubriek.issue.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexiconsTest {

    private static final Lexicons LEXICONS = new Lexicons();

    private final Lexicon dutch = LEXICONS.of("nl").orElseThrow();
    private final Lexicon english = LEXICONS.of("en-GB").orElseThrow();

    @Test
    void there_is_dutch_and_english_of_both_shores_and_nothing_else() {
        for (var word : List.of("huizen", "cliënt", "zo'n", "buurthuis", "ĳs", "ijs"))
            assertTrue(dutch.knows(word), word);
        for (var word : List.of("colour", "color", "don't")) assertTrue(english.knows(word), word);
        for (var word : List.of("huzien", "client", "gezondhied")) assertFalse(dutch.knows(word), word);
        assertFalse(english.knows("colourr"));
        assertTrue(LEXICONS.of("fy").isEmpty());
    }

    @Test
    void dutch_joins_words_and_english_does_not() {
        assertTrue(dutch.knows("waakvlamfunctie"));
        assertFalse(english.knows("bridgekitchen"));
    }

    @Test
    void a_word_may_begin_a_line_with_a_capital() {
        for (var word : List.of("juni", "Juni", "Huizen")) assertTrue(dutch.knows(word), word);
        for (var word : List.of("jUni", "JUni", "amsterdam")) assertFalse(dutch.knows(word), word);
    }

    @Test
    void it_is_loaded_once() {
        assertSame(dutch, LEXICONS.of("nl-BE").orElseThrow());
    }

    @Test
    void many_may_ask_at_the_same_time() throws InterruptedException {
        var pool = Executors.newFixedThreadPool(8);
        var words = List.of("huizen", "buurtfeest", "verkeersveiligheid", "huzien", "wijkcentrum");
        var tasks = IntStream.range(0, 64)
                .<Callable<List<Boolean>>>mapToObj(
                        i -> () -> words.stream().map(word -> dutch.knows(word)).toList())
                .toList();
        var answers = pool.invokeAll(tasks);
        pool.shutdown();
        answers.forEach(answer -> assertEquals(List.of(true, true, true, false, true), result(answer)));
    }

    private static <T> T result(Future<T> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void a_line_is_read_as_words() {
        assertEquals(
                List.of("Zo'n", "foto's", "welzijnswerk", "Gravenhage"),
                Prose.words("Zo’n ‘foto’s’: zorg- en 12 welzijnswerk, o.a. ’s Gravenhage a@b.nl").stream()
                        .map(Word::text)
                        .filter(word -> !word.equals("en"))
                        .toList());
        var opens = Prose.words("Een huis. Het plein, Nu").stream()
                .filter(Word::opens)
                .map(Word::text)
                .toList();
        assertEquals(List.of("Een", "Het"), opens);
    }
}
