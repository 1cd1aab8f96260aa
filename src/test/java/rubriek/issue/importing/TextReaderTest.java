package rubriek.issue.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rubriek.issue.Link;
import rubriek.issue.markdown.Leftover;

class TextReaderTest {

    private static final TextReader.Context LINDE =
            new TextReader.Context("Buurtkrant De Linde", "", List.of("Lindeplein 4", "1234 AB Veldhoven aan de Rijt"));

    /** As it comes out of a PDF: an empty line behind each line, the head of the page and its addresses at its end. */
    private static final String EXTRACTED = """



        Elke maand het nieuws van onze buurt, verzameld door buren die graag wandelen, lezen en luisteren. Heb\s

        je zelf iets gezien? Mail dan naar redactie@delinde.example.  \s



        1. Gezondheid\s

        Elke dinsdag samen op pad langs de beek (Veldpost)\s

        De wandelclub bestaat een jaar. Inmiddels lopen er veertig mensen mee, van 19 tot 88 jaar. Wie slecht ter\s

        been is, gaat mee in de duofiets.\s

        Lees verder ->\s

        2. Leefbaarheid\s

        ‘Wie het plein kent, weet wat er ontbreekt: een bank, een boom en iemand om even mee te praten’\s

        (Zorg+Wijk)\s

        Er komen twaalf bomen en een fontein, en de bus rijdt straks om.\s

        Lees verder ->\s


        Waar wil jij een bankje? Buren tekenden de kaart’ (Bewonersgroep)\s

        Op de kaart staan 61 wensen.\s

        Lees verder ->\s

        Lindeplein 4
        1234 AB Veldhoven aan de Rijt\s

        Buurtkrant De Linde \s
        Nummer 9 –  september 2021 \s


        mailto:redactie@delinde.example
        https://veldpost.example/wandelclub
        https://zorgenwijk.example/plein
        https://delinde.example/bankjes


        3. Jong; en oud \s

        Voorlezers gezocht voor het leesuur (Bibliotheek)\s

        Er zijn meer kinderen dan voorlezers.\s

        Lees verder ->\s
        """;

    @Test
    void a_page_as_it_comes_out_of_a_pdf_becomes_sections_and_entries() {
        var found = TextReader.read(EXTRACTED, LINDE);
        var content = found.reading().content();
        assertEquals(9, found.reading().number());
        assertEquals("2021-09", found.reading().period());
        assertEquals("Buurtkrant De Linde", found.masthead().title());
        assertEquals(
                List.of("Lindeplein 4", "1234 AB Veldhoven aan de Rijt"),
                found.masthead().address());
        assertEquals(
                "Elke maand het nieuws van onze buurt, verzameld door buren die graag wandelen, lezen en luisteren."
                        + " Heb je zelf iets gezien? Mail dan naar redactie@delinde.example.",
                content.introduction());
        assertEquals(
                List.of("Gezondheid", "Leefbaarheid", "Jong; en oud"),
                content.sections().stream().map(s -> s.title()).toList());
        assertEquals(
                entriesOfThePage(),
                content.sections().stream().flatMap(s -> s.all().stream()).toList());
        assertEquals(List.of(), found.reading().leftovers());
    }

    private static List<Link> entriesOfThePage() {
        return List.of(
                link(
                        "Elke dinsdag samen op pad langs de beek",
                        "Veldpost",
                        "https://veldpost.example/wandelclub",
                        "De wandelclub bestaat een jaar. Inmiddels lopen er veertig mensen mee, van 19 tot 88"
                                + " jaar. Wie slecht ter been is, gaat mee in de duofiets."),
                link(
                        "‘Wie het plein kent, weet wat er ontbreekt: een bank, een boom en iemand om even mee"
                                + " te praten’",
                        "Zorg+Wijk",
                        "https://zorgenwijk.example/plein",
                        "Er komen twaalf bomen en een fontein, en de bus rijdt straks om."),
                link(
                        "Waar wil jij een bankje? Buren tekenden de kaart’",
                        "Bewonersgroep",
                        "https://delinde.example/bankjes",
                        "Op de kaart staan 61 wensen."),
                link(
                        "Voorlezers gezocht voor het leesuur",
                        "Bibliotheek",
                        null,
                        "Er zijn meer kinderen dan voorlezers."));
    }

    private static Link link(String title, String source, String url, String summary) {
        return new Link(null, title, url, null, source, summary, null, null, null, null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "Nummer 9 – september 2021,9,2021-09",
        "Issue 12 - March 2020,12,2020-03",
        "Ausgabe 3 | März 2022,3,2022-03",
        "'Numéro 7, août 2019',7,2019-08",
        "Nûmer 4 – maaie 2021,4,2021-05",
        "'Buurtkrant De Linde, nummer 10 (oktober 2021)',10,2021-10"
    })
    void number_and_period_are_known_in_five_languages(String head, int number, String period) {
        var reading = TextReader.read(head + "\n\n1. Groen\n\nEen bank (Veldpost)\n\nDe bank staat er.\n", LINDE)
                .reading();
        assertEquals(number, reading.number());
        assertEquals(period, reading.period());
        assertEquals(List.of(), reading.leftovers());
    }

    @Test
    void addresses_that_are_too_few_are_given_to_those_whose_words_they_hold_and_nobody_else() {
        var text = """
            1. Groen

            Nieuwe bomen in de Lindelaan (Veldpost)

            Twaalf.

            Lees verder ->

            Een fontein op het plein (Veldpost)

            Nat.

            Lees verder ->

            https://veldpost.example/fontein-op-het-plein
            """;
        var reading = TextReader.read(text, LINDE).reading();
        var urls = reading.content().sections().get(0).all().stream()
                .map(e -> ((Link) e).url())
                .toList();
        assertEquals(java.util.Arrays.asList(null, "https://veldpost.example/fontein-op-het-plein"), urls);
    }

    @Test
    void what_has_no_place_is_left_over_with_its_line() {
        var text = "1. Groen\n\n"
                + "Een bank (Veldpost)\n\n"
                + "Hij staat er.\n\n"
                + "Lees verder ->\n\n"
                + "Losse woorden achteraf.\n\n"
                + "https://a.example/x\n"
                + "https://a.example/y\n";
        var left = TextReader.read(text, LINDE).reading().leftovers();
        assertTrue(
                left.contains(new Leftover(Leftover.Why.OUTSIDE_ENTRY, "Losse woorden achteraf.", 0, 9)),
                left::toString);
        assertEquals(3, left.size());
    }
}
