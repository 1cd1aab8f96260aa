package rubriek.clipping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PastedTextTest {

    @Test
    void links_are_found_between_words_in_brackets_and_at_the_end_of_a_sentence() {
        assertEquals(
                List.of(
                        "https://linde.example/bank",
                        "http://plein.example/a_(b)",
                        "https://www.hof.example/c",
                        "https://laan.example/?q=1&r=2"),
                urls("""
                        Zie https://linde.example/bank. En (http://plein.example/a_(b)), of www.hof.example/c!
                        "https://laan.example/?q=1&r=2" <https://linde.example/bank#kop>
                        """));
    }

    @Test
    void a_markdown_link_brings_its_words() {
        assertEquals(
                List.of(
                        new PastedText.Found("https://linde.example/bank_(2)", "Een bank onder de linde"),
                        new PastedText.Found("https://plein.example/", null)),
                PastedText.links(
                        "* [Een bank onder de linde](https://linde.example/bank_(2)) (Wijkblad)\n* https://plein.example/"));
    }

    @Test
    void the_words_of_a_link_lose_what_turns_or_steers_them() {
        assertEquals(
                List.of(new PastedText.Found("https://linde.example/bank", "Een bank")),
                PastedText.links("[\u202EEen\t\u0007 bank\u2067](https://linde.example/bank)"));
    }

    @Test
    void one_link_in_two_spellings_is_one_link() {
        assertEquals(
                List.of("https://linde.example/bank?utm_source=x"),
                urls("https://linde.example/bank?utm_source=x http://www.linde.example/bank/"));
    }

    @Test
    void what_is_no_address_of_the_web_is_no_link() {
        assertEquals(
                List.of(),
                urls(
                        "javascript:alert(1) ftp://linde.example/x mailto:noor@linde.example http:// https://noor@linde.example/"
                                + " https://linde.example/" + "a".repeat(2048)));
    }

    @Test
    void a_hundred_thousand_characters_take_no_time() {
        assertTimeout(Duration.ofSeconds(2), () -> PastedText.links("[".repeat(100_000)));
        assertTimeout(Duration.ofSeconds(2), () -> PastedText.links("https://x.example/" + ")".repeat(99_000)));
        assertTimeout(Duration.ofSeconds(2), () -> PastedText.links("[a".repeat(50_000)));
    }

    private static List<String> urls(String text) {
        return PastedText.links(text).stream().map(PastedText.Found::url).toList();
    }
}
