package rubriek.shared.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {

    /** Right as they stand, and hard to tell from damage. */
    private static final List<String> CORRECT = List.of(
            "De buurtkrant vraagt: ‘Wie kent de beek?’ — één reünie, coördinatie en hé!",
            "Zorg- en welzijnswerk, in- of uitstroom, voor- en nadelen; een e-mail naar info@linde.example.",
            "De directeur-bestuurder van Noord-Holland en de oud-wethouder, zee-eend en tv-programma’s.",
            "België¹ telt 12\u00A0km beek; zie www.linde.example/ voor meer. Op 5\u00A0% na.",
            "« L’été, à Évreux… » dit-elle : « Où ça ? À l’ÎLE D’YEU ! » Le « CAFÉ » ferme.",
            "„Größe“ und „Ä“ – die Straße in Köln, Über- und Unterführung, z.\u00A0B. heute.",
            "Zażółć gęślą jaźń w\u00A0domu; Łódź, ćma i źrebię.",
            "“NÃO”, disse João: “MAÇÃ” e PÃO são iguais. Órgão, irmã, Ã, São.",
            "Emoji 😀 👩‍👩‍👧‍👦 🇳🇱 en → pijl, €\u00A025, 20°C, ½ uur, x² + y³.",
            "- een lijst\n- nog een\n\n| a  | b |\n|----|---|\n\nRegel met een einde  \nen verder.",
            "Roses are red,\nviolets are blue,\n\nA short verse\nstays as it is.");

    @Test
    void correct_text_stays_as_it_is_to_the_last_character() {
        var random = new Random(7);
        for (var i = 0; i < 2_000; i++) {
            var parts = new ArrayList<String>();
            for (var n = 1 + random.nextInt(4); n > 0; n--) parts.add(CORRECT.get(random.nextInt(CORRECT.size())));
            var text = String.join("\n\n", parts);
            assertEquals(new Repaired(text, List.of()), Repair.of(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1"})
    void letters_in_the_wrong_encoding_come_right_once_and_twice_over(String charset) {
        for (var right : List.of(
                "Möhlmann",
                "één reünie",
                "café",
                "façade à Évreux",
                "naïef",
                "Größe",
                "½ ei",
                "vijf €",
                "‘zo’",
                "a – b",
                "😀"))
            for (var times = 1; times <= 2; times++)
                assertEquals(right, Repair.of(damaged(right, charset, times)).text(), right);
    }

    /** ISO-8859-1 shows the octets 80 to 9F as control characters, Windows-1252 most of them as signs. */
    private static String damaged(String text, String charset, int times) {
        var now = text;
        for (var i = 0; i < times; i++) {
            var read = new StringBuilder();
            for (var octet : now.getBytes(StandardCharsets.UTF_8)) {
                var c = new String(new byte[] {octet}, Charset.forName(charset)).charAt(0);
                read.append(c == '\uFFFD' ? (char) (octet & 0xFF) : c);
            }
            now = read.toString();
        }
        return now;
    }

    @ParameterizedTest
    @CsvSource({
        "Kë¶ster,Köster",
        "dë¡n,dán",
        "zë³veel,zóveel",
        "gë¡,gá",
    })
    void an_a_that_was_taken_for_an_e_afterwards_comes_right_too(String damaged, String right) {
        assertEquals(right, Repair.of(damaged).text());
    }

    @ParameterizedTest
    @CsvSource({
        "vrijwil\u00ADligers,vrijwilligers",
        "jongeren-werker,jongerenwerker",
        "wandelingsop-bouw,wandelingsopbouw",
        "buurt- bewoners,buurtbewoners",
        "Linde- boom,Lindeboom",
        "‘ Wij lopen,‘Wij lopen",
        "“ Zo,“Zo",
        "@linde. nl,@linde.nl",
        "twee  spaties,twee spaties",
        "ﬁets en koﬃe,fiets en koffie",
        "hetBuurthuis,het Buurthuis",
        "lindeplein.nl/ agenda,lindeplein.nl/agenda",
        "de\u00A0buren\u00A0lopen\u00A0samen,de buren lopen samen",
    })
    void what_the_extraction_broke_is_whole_again(String damaged, String right) {
        assertEquals(right, Repair.of(damaged).text());
    }

    @Test
    void a_word_broken_at_the_end_of_a_line_is_joined_and_a_compound_keeps_its_hyphen() {
        assertEquals("zorg- en welzijn", Repair.of("zorg-\nen welzijn").text());
        assertEquals("de vrijwilligers", Repair.of("de vrijwil-\nligers").text());
        assertEquals("Noord-Holland", Repair.of("Noord-\nHolland").text());
        assertEquals("auto-ongeluk", Repair.of("auto-\nongeluk").text());
        assertEquals(
                "een schrijver-dichter; schrijver-dichter",
                Repair.of("een schrijver-\ndichter; schrijver-dichter").text());
        assertEquals("Molen-de Vries", Repair.joined("Molen-", "de Vries", Set.of()));
    }

    @Test
    void a_word_that_the_text_has_whole_elsewhere_is_whole_here_too() {
        assertEquals(
                "Buurtfeest en buurtfeest",
                Repair.of("Buurtfeest en buurt-feest").text());
        assertEquals("Het buurt-feest", Repair.of("Het buurt-feest").text());
    }

    @Test
    void lines_that_the_page_broke_are_joined_and_paragraphs_are_not() {
        var pasted = """
            De wandelclub bestaat een jaar. Inmiddels lopen er veertig mensen mee, van
            19 tot 88 jaar. Wie slecht ter been is, gaat mee in de duofiets.

            Nieuw is de avondwandeling.
            """;
        assertEquals(
                "De wandelclub bestaat een jaar. Inmiddels lopen er veertig mensen mee, van 19 tot 88 jaar. Wie slecht"
                        + " ter been is, gaat mee in de duofiets.\n\n"
                        + "Nieuw is de avondwandeling.\n",
                Repair.of(pasted).text());
    }

    @Test
    void each_change_says_what_stood_where() {
        assertEquals(
                List.of(
                        new Change(ChangeKind.ENCODING, "Ã¶", "ö", 1),
                        new Change(ChangeKind.SOFT_HYPHEN, "\u00AD", "", 10),
                        new Change(ChangeKind.DOUBLE_SPACE, "  ", " ", 14)),
                Repair.of("MÃ¶hl en w\u00ADerk  zo").changes());
    }

    @Test
    void what_was_mended_needs_no_mending() {
        for (var text : List.of("cafÃƒÂ© - de vrijwil-\nligers  ‘ Wij", "a\u00A0\u00A0b", "jongeren-werker"))
            assertEquals(List.of(), Repair.of(Repair.of(text).text()).changes());
    }

    @Test
    void a_long_text_of_anything_takes_no_longer_than_they_should() {
        for (var part : List.of("abc-def ", "Ã", "ë¡", "- \n", "a", "‘ ", "\u00A0", "x.nl/ a", "het", "| ", "aaa- "))
            assertTimeout(Duration.ofSeconds(20), () -> Repair.of(part.repeat(300_000 / part.length())), part);
    }
}
