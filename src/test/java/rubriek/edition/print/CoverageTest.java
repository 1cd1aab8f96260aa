package rubriek.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters paper cannot show as they are. */
class CoverageTest {

    private final Coverage coverage = new Coverage(new Fonts());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", // a family of three, joined
                "\uD83C\uDDF3\uD83C\uDDF1", // a flag, of two letters
                "\uD83D\uDC4D\uD83C\uDFFD", // a thumb with the colour of a skin
                "1\uFE0F\u20E3", // a key with a figure
                "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F" // Wales, by tags
            })
    void an_emoji_of_several_characters_is_named_whole(String emoji) {
        assertEquals(List.of(emoji), coverage.lacking("Kom " + emoji + " en " + emoji + "!"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uD83D\uDE00 en \u2764\uFE0F",
                "e\u0301 en \u00EB",
                "\u0645\u064E\u0631 \u0647\u200D",
                "\u00A9\uFE0F"
            })
    void what_is_drawn_by_one_letter_is_not_named(String text) {
        assertEquals(List.of(), coverage.lacking(text));
    }

    @Test
    void letters_that_no_typeface_has_are_named_one_by_one_in_their_order() {
        assertEquals(
                List.of("\u05E9", "\uD83C\uDDF3\uD83C\uDDF1", "\u05DD"),
                coverage.lacking("\u05E9 \uD83C\uDDF3\uD83C\uDDF1 \u05DD\u05E9"));
    }
}
