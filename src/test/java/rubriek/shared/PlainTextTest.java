package rubriek.shared;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlainTextTest {

    @Test
    void a_heading_is_underlined_as_far_as_a_line_reads_P_04() {
        assertEquals("Buurt\n=====", PlainText.underlined("Buurt", '='));
        assertEquals("été 🌳\n-----", PlainText.underlined("été 🌳", '-'));
        assertEquals(300 + 1 + 72, PlainText.underlined("x".repeat(300), '-').length());
    }

    @Test
    void tidy_text_has_no_double_empty_lines_and_keeps_the_signature_P_03_P_04() {
        assertEquals(
                "a\n\nb\n\n-- \nc\n",
                PlainText.tidy("\n\na  \r\n\r\n\r\n\n b".replace(" b", "b") + " \t\n\n-- \nc \n\n\n"));
    }

    @Test
    void only_blanks_of_the_signature_stay_at_the_end_of_a_line_P_04() {
        assertEquals(
                "  kop\n--\n -- x\n--- --\n-- \nNoor\n",
                PlainText.tidy(" \t\n  kop \n--\n -- x\t\n--- -- \n--  \nNoor"));
        assertEquals("\n", PlainText.tidy(" \n\n"));
        assertEquals("a\n\n--\n", PlainText.tidy("a\n \n\t\n-- \n"));
    }

    @Test
    void an_excerpt_ends_at_a_sentence_or_a_word_and_never_in_one() {
        assertEquals("Kort.", PlainText.excerpt("Kort.", 40));
        assertEquals("De linde bloeit weer.", PlainText.excerpt("De linde bloeit weer. En het plein is klaar.", 30));
        assertEquals(
                "De linde bloeit weer op het…",
                PlainText.excerpt("De linde bloeit weer op het, plein van de wijk", 30));
        assertEquals("xxxxxxxxx…", PlainText.excerpt("x".repeat(30), 10));
        assertEquals("a b", PlainText.excerpt(" a \n b ", 10));
    }

    @Test
    void an_excerpt_is_never_longer_than_allowed_and_breaks_no_character() {
        var text = "Zó’n 🌳🌳🌳 plein, met ‘bankjes’; en wat al niet. Kom 🌳 langs! ".repeat(5);
        for (var most = 2; most < text.length(); most++) {
            var excerpt = PlainText.excerpt(text, most);
            assertTrue(excerpt.length() <= most, excerpt);
            assertEquals(excerpt, new String(excerpt.getBytes(UTF_8), UTF_8));
        }
    }
}
