package rubriek.audience.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void a_person_is_found_by_address_domain_name_and_tags_and_by_their_parts() {
        assertEquals(
                Set.of(
                        "jan-piet.smit@lezer.example",
                        "@lezer.example",
                        "lezer.example",
                        "jan",
                        "piet",
                        "smit",
                        "zoe",
                        "de",
                        "boer",
                        "de-boer",
                        "bestuur",
                        "2026",
                        "bestuur_2026"),
                SearchWords.of("Jan-Piet.Smit@Lezer.example", " Zoë  de-Boer ", List.of("Bestuur_2026")));
    }

    @Test
    void what_is_typed_is_taken_word_by_word_and_as_plainly() {
        assertEquals(List.of("zoe", "@lezer", "%"), SearchWords.terms("  ZOË @lezer % zoe"));
        assertEquals(List.of(), SearchWords.terms(" \t "));
        assertEquals(8, SearchWords.terms("a b c d e f g h i j").size());
    }

    /** Letters with a stroke, and two in one, come apart in no form of Unicode. */
    @Test
    void letters_that_do_not_come_apart_are_found_by_plain_ones_as_well() {
        assertEquals(
                List.of("lukasz", "soren", "dordevic", "ghajn", "isik", "strasse", "aesir", "oeuvre"),
                SearchWords.terms("Łukasz SØREN Đorđević GĦajn ışık straße Æsir ŒUVRE"));
        assertEquals("strasse thordr o isik ae", SearchWords.plain("STRAẞE Þórðr ǿ IŞIK Ǽ"));
        assertEquals(
                Set.of("lukasz@lodz.example", "@lodz.example", "lodz.example", "lukasz"),
                SearchWords.of("Łukasz@Łódź.example", "Łukasz", List.of()));
    }

    @Test
    void a_word_lies_between_its_beginning_and_what_is_behind_it() {
        for (var word : List.of("noor", "noor@lezer.example", "noor€", "noor𝄞")) {
            assertTrue(Arrays.compareUnsigned(SearchWords.octets("noor"), SearchWords.octets(word)) <= 0, word);
            assertTrue(Arrays.compareUnsigned(SearchWords.octets(word), SearchWords.behind("noor")) < 0, word);
        }
        assertTrue(Arrays.compareUnsigned(SearchWords.octets("noos"), SearchWords.behind("noor")) >= 0);
        assertTrue(Arrays.compareUnsigned(SearchWords.octets("𝄞"), SearchWords.behind("")) < 0);
    }

    @Test
    void no_word_is_longer_than_an_index_takes() {
        assertEquals("ﷺ".repeat(266), new String(SearchWords.octets("ﷺ".repeat(500)), StandardCharsets.UTF_8));
    }

    /** Else the index would refuse the person, and with them everybody in their batch. */
    @Test
    void words_that_are_cut_to_the_same_are_one() {
        var words = SearchWords.of("bo@lezer.example", "㍿".repeat(67) + "-", List.of()).stream()
                .map(word -> new String(SearchWords.octets(word), StandardCharsets.UTF_8))
                .toList();
        assertEquals(Set.copyOf(words).size(), words.size());
    }
}
