package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rubriek.support.Sample;

/** Which sections an edition shows, and under which numbers. */
class ShownSectionsTest {

    private static final Link LINK = Sample.link("e1", "Een bank in het park", "https://delinde.example/bank");

    @ParameterizedTest
    @EnumSource
    void readers_meet_no_gap_where_a_section_is_empty(EditionKind edition) {
        var issue = Sample.issue(List.of(
                Sample.section("Groen", LINK),
                Sample.section("Wonen"),
                new Section(null, "Van de redactie", false, null, List.of(LINK.withId("e2"))),
                new Section(null, "Zorg", null, "  ", List.of(hidden("e3", EnumSet.allOf(EditionKind.class)))),
                Sample.section("Agenda", LINK.withId("e4"))));
        assertEquals(List.of("1. Groen", "Van de redactie", "2. Agenda"), headings(issue, edition));
    }

    @Test
    void a_section_has_the_same_number_in_every_edition() {
        var issue = Sample.issue(List.of(
                Sample.section("Groen", hidden("e1", Set.of(EditionKind.MAIL))), Sample.section("Wonen", LINK)));
        assertEquals(List.of("2. Wonen"), headings(issue, EditionKind.MAIL));
        assertEquals(List.of("1. Groen", "2. Wonen"), headings(issue, EditionKind.WEB));
        assertEquals(List.of("1. Groen", "2. Wonen"), headings(issue, EditionKind.PRINT));
    }

    @Test
    void a_section_that_only_has_an_introduction_is_shown() {
        var issue = Sample.issue(List.of(new Section(null, "Groen", null, "Deze maand niets.", List.of())));
        assertEquals(List.of("1. Groen"), headings(issue, EditionKind.MAIL));
    }

    private static List<String> headings(IssueView issue, EditionKind edition) {
        return issue.shownIn(edition).sections().stream()
                .map(SectionView::heading)
                .toList();
    }

    private static Text hidden(String id, Set<EditionKind> editions) {
        return new Text(id, "Een stukje.", editions);
    }
}
