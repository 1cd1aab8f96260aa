package rubriek.issue.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static rubriek.issue.check.Proof.link;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rubriek.issue.EditionKind;
import rubriek.issue.Text;
import rubriek.issue.check.Check.Severity;
import rubriek.support.Sample;

class ChecksTest {

    private static final Locale ENGLISH = Locale.ENGLISH;

    @Test
    void an_issue_with_nothing_wrong_is_all_praise() {
        var all = Proof.clean().all();
        assertEquals(List.of(), Proof.clean().found());
        assertTrue(all.size() > 30, () -> all.size() + " lines");
        assertEquals(
                Set.of(Severity.PASSED),
                new HashSet<>(all.stream().map(Check::severity).toList()));
    }

    @Test
    void each_line_has_words_of_its_own_in_both_languages() {
        var dutch = Proof.clean().all();
        var english = Proof.clean().all(ENGLISH);
        for (var i = 0; i < dutch.size(); i++) {
            assertEquals(dutch.get(i).code(), english.get(i).code());
            assertFalse(dutch.get(i).message().equals(english.get(i).message()), dutch.get(i)::code);
        }
    }

    @Test
    void what_stops_a_send_comes_first_and_names_the_entry() {
        var all = Proof.with(link("e1", "Het het plein", null, null)).all();
        assertEquals("entry-without-link", all.get(0).code());
        assertEquals("e1", all.get(0).entry());
        assertEquals("sections[0].entries[0].url", all.get(0).field());
        assertEquals(
                "Bij ‘Het het plein’ ontbreekt de link. Voeg hem toe, of schrijf op waarom er geen is.",
                all.get(0).message());
        assertEquals("word-doubled", all.get(1).code());
    }

    @Test
    void a_missing_title_a_missing_link_and_an_empty_subject_are_all_named() {
        var sections = List.of(Proof.section(
                "Een", List.of(link("e1", "Zonder", null, null), link("e2", null, "https://a.example/", null))));
        var issue = Proof.issue("", "Iets anders", sections);
        assertEquals(
                List.of(
                        "subject-empty subject",
                        "entry-without-link sections[0].entries[0].url",
                        "entry-without-title sections[0].entries[1].title"),
                Proof.clean().with(issue).blocking());
    }

    @Test
    void an_issue_of_which_nothing_is_mailed_is_not_ready() {
        var hidden = new Text("t", "Alleen op papier", Set.of(EditionKind.MAIL));
        var issue = Proof.issue(List.of(Proof.section("Een", List.of(hidden))));
        assertEquals(
                List.of("issue-without-entries sections"),
                Proof.clean().with(issue).blocking());
    }

    @Test
    void what_no_edition_shows_is_not_looked_at() {
        var parked = new Text("t", "xxx het het", Set.of(EditionKind.values()));
        assertEquals(List.of(), Proof.with(parked).found());
    }

    @Test
    void number_9_of_the_sample_has_only_what_was_put_into_it() {
        var found = new Proof(Sample.newsletter(), Sample.number9())
                .all().stream()
                        .filter(Check::asks)
                        .map(check -> check.code() + " " + check.field())
                        .toList();
        assertEquals(List.of("preheader-empty preheader", "quotes-unbalanced sections[1].entries[1].title"), found);
    }
}
