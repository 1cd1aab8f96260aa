package rubriek.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeptWordsTest {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @ParameterizedTest
    @EnumSource
    void each_mishap_has_a_sentence_in_both_languages(Mishap mishap) {
        var english = KeptWords.in(Locale.ENGLISH, mishap.kept());
        var dutch = KeptWords.in(DUTCH, mishap.kept());
        assertNotEquals(mishap.kept(), english);
        assertNotEquals(english, dutch);
        assertTrue(mishap.is(mishap.kept()) && mishap.is(mishap.kept("why")));
        assertTrue(Stream.of(Mishap.values()).noneMatch(other -> other != mishap && other.is(mishap.kept("why"))));
    }

    @Test
    void the_reader_decides_on_the_language_and_a_servers_words_stay_as_they_are() {
        var kept = "smtp: " + Mishap.CLOSED_SESSION.kept() + ": " + KeptWords.quoted("421 4.3.2 $1 Closed") + "; nood: "
                + Mishap.BROKE.kept("Connection reset");
        assertEquals(
                "smtp: de mailserver sloot de sessie: ‘421 4.3.2 $1 Closed’; nood: de verbinding brak af: ‘Connection reset’",
                KeptWords.in(DUTCH, kept));
        assertEquals(
                "smtp: the mail server closed the session: “421 4.3.2 $1 Closed”; nood: the connection broke: “Connection reset”",
                KeptWords.in(Locale.ENGLISH, kept));
    }

    @Test
    void what_was_kept_as_a_sentence_stays_one() {
        for (var kept : List.of("", "the relay did not answer in time", "550 5.1.1 {0} ⟦nothing-of-ours⟧"))
            assertEquals(kept, KeptWords.in(DUTCH, kept));
    }

    @Test
    void what_somebody_else_said_makes_no_mark_and_what_was_cut_off_is_read() {
        assertEquals("“a [silent] b”", KeptWords.in(Locale.ENGLISH, KeptWords.quoted("a ⟦silent⟧ b")));
        var cut = Mishap.BROKE.kept("Connection reset");
        assertEquals("the connection broke: “Conn”", KeptWords.in(Locale.ENGLISH, cut.substring(0, 11)));
        assertEquals("smtp: …", KeptWords.in(Locale.ENGLISH, "smtp: ⟦bro"));
        assertEquals("smtp: …", KeptWords.in(Locale.ENGLISH, "smtp: ⟦"));
        assertEquals(
                "the connection broke: “Conn; nood: ”“421 x”",
                KeptWords.in(Locale.ENGLISH, "⟦broke|Conn; nood: ⟦quoted|421 x⟧"));
    }

    @Test
    void a_part_of_a_sentence_is_found_in_either_language() {
        assertEquals(Set.of("⟦silent⟧"), KeptWords.holding("op tijd ANTWOORD"));
        assertEquals(Set.of("⟦silent⟧"), KeptWords.holding("answer in time"));
        assertEquals(Set.of("⟦broke|"), KeptWords.holding("verbinding brak"));
        assertEquals(Set.of("⟦refuses-us⟧"), KeptWords.holding("de mailserver weigert ons"));
        assertEquals(Set.of(), KeptWords.holding("5.7.1"));
    }

    @Test
    void a_sentence_is_found_as_it_is_shown() {
        var kept = Mishap.BROKE.kept("Connection reset").toLowerCase(Locale.ROOT);
        for (var shown :
                List.of("de verbinding brak af: ‘Connection reset’", "The connection broke: \"Connection reset\""))
            assertTrue(KeptWords.holding(shown).stream().anyMatch(kept::contains), shown);
        assertEquals(Set.of("⟦broke|timed out"), KeptWords.holding("the connection broke: “timed out”"));
    }
}
