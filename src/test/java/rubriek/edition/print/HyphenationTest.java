package rubriek.edition.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HyphenationTest {

    private final Hyphenation hyphenation = new Hyphenation();

    @ParameterizedTest
    @CsvSource({
        "nl, vrijwilligers, vrij·wil·li·gers",
        "nl, buurtbewoner, buurt·be·wo·ner",
        "nl, gemeenteraad, gemeen·te·raad",
        "nl, Energierekening, Ener·gie·re·ke·ning",
        "nl, verkeersveiligheid, ver·keers·vei·lig·heid",
        "nl, chocolade, cho·co·lade",
        "nl, wijkcentrum, wijk·cen·trum",
        "fy, buertferiening, buert·fe·rie·ning",
        "de, Nachbarschaft, Nach·bar·schaft",
        "de, Straßenbeleuchtung, Stra·ßen·be·leuch·tung",
        "fr, développement, déve·lop·pe·ment",
        "en, neighbourhood, neigh·bour·hood"
    })
    void words_break_between_syllables_but_never_near_their_ends(String language, String word, String broken) {
        assertEquals(broken, shown(word, language));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redactie@vrijwilligers.example",
                "https://vrijwilligers.example/buurtbewoners",
                "www.vrijwilligers.example",
                "vrijwilligers.example/buurtbewoners",
                "60-plussersvereniging",
                "GEMEENTERAAD",
                "WijkOntwikkeling",
                "vrijwilli\u00ADgersorganisatie",
                "tuinen",
                "(koffie)"
            })
    void addresses_names_short_words_and_what_is_hyphenated_already_stay_as_they_are(String text) {
        assertEquals(text, hyphenation.hyphenate(text, "nl"));
    }

    @Test
    void punctuation_and_spaces_stay_where_they_are() {
        assertEquals(
                "‘De vrij·wil·li·gers’,  zei ze; wijk·cen·trum-bewo·ners/gemeen·te·raad…",
                shown("‘De vrijwilligers’,  zei ze; wijkcentrum-bewoners/gemeenteraad…", "nl"));
    }

    @Test
    void dutch_does_not_break_before_a_diaeresis_that_would_have_to_go() {
        assertEquals("beëin·di·ging", shown("beëindiging", "nl"));
        assertEquals("coör·di·na·tor", shown("coördinator", "nl"));
    }

    @Test
    void no_break_reads_as_a_hyphen_of_the_word_s_own() {
        assertEquals("soci·aalwer·kers", shown("sociaalwerkers", "nl"));
    }

    @Test
    void what_one_language_made_of_a_word_is_not_another_s() {
        assertEquals("orga·ni·sa·tion", shown("organisation", "fr"));
        assertEquals("organ·isa·tion", shown("organisation", "en"));
        assertEquals("orga·ni·sa·tion", shown("organisation", "fr"));
    }

    @Test
    void a_language_without_patterns_is_left_alone() {
        assertEquals("samenwerkingsverband", shown("samenwerkingsverband", "pl"));
        assertEquals("samen·wer·kings·ver·band", shown("samenwerkingsverband", "nl-BE"));
    }

    @Test
    void a_file_s_own_limits_hold_and_its_other_directives_do_no_harm() {
        var file =
                "UTF-8\n% comment\nLEFTHYPHENMIN 3\nRIGHTHYPHENMIN 4\nCOMPOUNDLEFTHYPHENMIN 5\nNOHYPHEN ',-\nNEXTLEVEL\n"
                        + "a1b\nb1a\nschif1fahrt/ff=f,5,2\n.aba2\n1a1\n";
        var hyphenator = Hyphenator.read(file.getBytes(StandardCharsets.UTF_8));
        assertEquals("{4, 5, 6}", hyphenator.breaks("abababABAB").toString());
    }

    private String shown(String text, String language) {
        return hyphenation.hyphenate(text, language).replace('\u00AD', '·');
    }
}
