package rubriek.issue.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import rubriek.issue.IssueContent;
import rubriek.issue.Link;
import rubriek.issue.Section;
import rubriek.support.Golden;
import rubriek.support.Sample;

class MarkdownIssueTest {

    private static final int ISSUES = 1_000;

    @Test
    void whatever_an_issue_holds_comes_back_from_its_file() {
        for (var seed = 0L; seed < ISSUES; seed++) {
            var content = new RandomIssue(seed).content();
            var file = new MarkdownIssue("De Linde", "Nummer 9", "Lees verder", 9, "2021-09", content).text();
            var back = MarkdownIssue.read(file).orElseThrow();
            assertEquals(content, back.content(), "seed " + seed + "\n" + file);
            assertEquals(List.of(), back.leftovers(), "seed " + seed);
            assertEquals(9, back.number());
            assertEquals("2021-09", back.period());
        }
    }

    @Test
    void a_file_is_pleasant_to_read() {
        Golden.compare(
                "issue.md",
                MarkdownIssue.of("Buurtkrant De Linde", "Lees verder", Sample.number9())
                        .text());
    }

    @Test
    void line_ends_of_another_system_change_nothing() {
        var file = MarkdownIssue.of("Buurtkrant De Linde", "Lees verder", Sample.number9())
                .text();
        var back = MarkdownIssue.read("\uFEFF" + file.replace("\n", "\r\n")).orElseThrow();
        assertEquals(MarkdownIssue.read(file).orElseThrow(), back);
    }

    @Test
    void what_an_editor_adds_by_hand_needs_no_marks() {
        var file = """
            ---
            format: rubriek/1
            readMore: Lees verder
            ---

            Welkom.

            ## 1. Groen

            ### Een bank (Het Dorpsblad)

            Hij staat er.

            [Luister](https://linde.example/bank)
            """;
        var back = MarkdownIssue.read(file).orElseThrow();
        var bank = new Link(
                null,
                "Een bank",
                "https://linde.example/bank",
                null,
                "Het Dorpsblad",
                "Hij staat er.",
                "Luister",
                null,
                null,
                null,
                null,
                null,
                null);
        var groen = new Section(null, "Groen", true, null, List.of(bank));
        assertEquals(new IssueContent(null, null, "Welkom.", null, null, List.of(groen)), back.content());
        assertEquals(List.of(), back.leftovers());
    }

    @Test
    void a_field_that_is_unknown_or_does_not_fit_is_left_over_and_the_rest_is_not() {
        var file = """
            ---
            format: rubriek/1
            number: negen
            kleur: rood
            ---

            ### Buiten een rubriek

            ## Groen

            ### Een bank {.event}

            ```entry
            start: morgen
            place: Op het plein
            smaak: zoet
            ```

            # Nog een titel
            """;
        var back = MarkdownIssue.read(file).orElseThrow();
        var left = back.leftovers().stream()
                .map(l -> l.why() + " " + l.line() + " " + l.text())
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "BAD_VALUE 1 number: \"negen\"",
                        "BAD_VALUE 11 start: \"morgen\"",
                        "OUTSIDE_SECTION 19 # Nog een titel",
                        "OUTSIDE_SECTION 7 ### Buiten een rubriek",
                        "UNKNOWN_FIELD 1 kleur: \"rood\"",
                        "UNKNOWN_FIELD 11 smaak: \"zoet\""),
                left);
        assertEquals(1, back.content().sections().get(0).all().size());
    }

    @Test
    void another_file_is_not_taken_for_one_of_ours() {
        for (var other : List.of("", "# Titel", "---\ntitle: x\n---\n", "---\nzonder einde", "---\n{[\n---\n"))
            assertTrue(MarkdownIssue.read(other).isEmpty(), other);
    }
}
