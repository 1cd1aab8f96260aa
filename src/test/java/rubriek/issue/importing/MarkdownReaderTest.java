package rubriek.issue.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.issue.Image;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.issue.Text;
import rubriek.issue.markdown.Leftover;
import rubriek.issue.markdown.Reading;

class MarkdownReaderTest {

    private static final String TWO_LEVELS = """
            Buurtkrant De Linde, nummer 3 – mei 2021
            ========================================

            Welkom bij *dit* nummer.

            Groen
            -----

            Een woord vooraf.

            ### [Een bank](https://linde.example/bank) (Veldpost)

            ![De bank](https://linde.example/bank.jpg)

            Hij staat
            er nu.

            #### Wie kwam er?

            - Iedereen

            ### Een **fontein**

            Nat. [Lees verder →][f]

            [f]: https://linde.example/fontein
            """;

    private static Reading read(String file) {
        return MarkdownReader.read(file, new TextReader.Context("Buurtkrant De Linde", "", List.of()));
    }

    private static Link link(String title, String source, String url, String summary) {
        return new Link(null, title, url, null, source, summary, null, null, null, null, null, null, null);
    }

    @Test
    void headings_of_two_levels_are_sections_and_entries() {
        var reading = read(TWO_LEVELS);
        assertEquals(3, reading.number());
        assertEquals("2021-05", reading.period());
        assertEquals("Welkom bij *dit* nummer.", reading.content().introduction());
        var bank = new Link(
                null,
                "Een bank",
                "https://linde.example/bank",
                null,
                "Veldpost",
                "Hij staat\ner nu.\n\n# Wie kwam er?\n\n- Iedereen",
                null,
                null,
                null,
                null,
                new Image("https://linde.example/bank.jpg", null, "De bank", null),
                null,
                null);
        var fountain = link("Een **fontein**", null, "https://linde.example/fontein", "Nat.");
        assertEquals(
                List.of(new Section(null, "Groen", false, "Een woord vooraf.", List.of(bank, fountain))),
                reading.content().sections());
        assertEquals(List.of(), reading.leftovers());
    }

    @Test
    void below_headings_of_one_level_list_items_and_bold_titles_are_entries() {
        var reading = read("""
            ## 1. Lezen

            - [Een bank](https://linde.example/bank) (Veldpost): hij staat er.
            - [Een fontein](https://linde.example/fontein)

            ## 2. Luisteren

            **Aan tafel** (Radio Veld)

            Over soep.

            [Luister](https://radio.example/12)

            En dan nog dit.
            """);
        var sections = reading.content().sections();
        assertEquals(
                List.of(
                        link("Een bank", "Veldpost", "https://linde.example/bank", "hij staat er."),
                        link("Een fontein", null, "https://linde.example/fontein", null)),
                sections.get(0).all());
        var table = new Link(
                null,
                "Aan tafel",
                "https://radio.example/12",
                null,
                "Radio Veld",
                "Over soep.",
                "Luister",
                null,
                null,
                null,
                null,
                null,
                null);
        assertEquals(
                List.of(table, new Text(null, "En dan nog dit.", null)),
                sections.get(1).all());
        assertEquals(true, sections.get(0).numbered());
    }

    @Test
    void headings_that_are_all_titles_stand_in_one_section() {
        var reading = read("""
            ## Een bank (Veldpost)

            Hij staat er. [Lees meer](https://linde.example/bank)

            ## Een fontein

            Nat.

            <https://linde.example/fontein>
            """);
        assertEquals(
                List.of(new Section(
                        null,
                        "Buurtkrant De Linde",
                        false,
                        null,
                        List.of(
                                link("Een bank", "Veldpost", "https://linde.example/bank", "Hij staat er."),
                                link("Een fontein", null, "https://linde.example/fontein", "Nat.")))),
                reading.content().sections());
    }

    @Test
    void front_matter_says_what_it_can_and_the_rest_is_left_over() {
        var reading = read("""
            ---
            title: "Zomer in de wijk"
            date: 2021-07-03
            number: 5
            layout: post
            ---

            ## 1. Groen

            ### Een bank

            ![](https://linde.example/leeg.jpg)
            """);
        assertEquals(5, reading.number());
        assertEquals("2021-07", reading.period());
        assertEquals("Zomer in de wijk", reading.content().subject());
        assertEquals(
                List.of(Leftover.Why.UNKNOWN_FIELD, Leftover.Why.IMAGE_WITHOUT_WORDS),
                reading.leftovers().stream().map(Leftover::why).toList());
    }
}
