package rubriek.issue.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.issue.Card;
import rubriek.issue.Link;
import rubriek.issue.check.Check.Severity;
import rubriek.newsletter.ReviewRules;

class SpellingTest {

    private static final String SUMMARY = "word-unknown sections[0].entries[0].summary";

    @Test
    void a_slip_of_the_pen_is_found_once_with_all_its_places() {
        var proof = Proof.with(
                Proof.link(
                        "e1",
                        "Zorg in de buurt",
                        "https://a.example/",
                        "Betere zorg voor de client. De client beslist."),
                Proof.link("e2", "Meer zorg", "https://b.example/", "Ook de client praat mee."));
        assertEquals(List.of(SUMMARY), proof.found());
        var words = proof.says("word-unknown");
        assertTrue(words.startsWith("‘client’ staat niet in het woordenboek Nederlands (Zorg in de buurt)."), words);
        assertTrue(words.endsWith("Ook in: Meer zorg."), words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mail redactie@delinde.example of kijk op www.delinde.example/xyzzy en https://qwrt.example/zxcv.",
                "De 65-plussers en de N-weg, o.a. 's avonds, t/m 2021 en covid-19.",
                "Volgens Xandoriaan is het goed, zegt MEEVivenz.",
                "Zorg- en welzijnswerk, foto's en zo'n café.",
                "Dat wil ik níet, het móet anders.",
                "Een waakvlamfunctie voor het buurthuis.",
                "De `qwrtz` in de code.",
                "Welkom, добро пожаловать, 中文, हिन्दी, ไทย, עברית en العربية.",
                "Een wijk-team en een keukentafel-gesprek."
            })
    void what_no_dictionary_holds_is_left_alone(String text) {
        var found = Proof.with("Nieuws van het plein", text).found();
        assertFalse(found.stream().anyMatch(point -> point.startsWith("word-unknown")), found::toString);
    }

    @Test
    void a_slip_at_the_beginning_of_a_sentence_is_found_a_name_that_comes_back_is_not() {
        assertEquals(
                List.of(SUMMARY),
                Proof.with("Nieuws", "Gezondhied is een groot goed.").found());
        assertEquals(
                List.of(),
                Proof.with("Nieuws", "Xandor is er. Wij vroegen het Xandor.").found());
    }

    @Test
    void the_newsletters_own_words_and_the_names_of_the_issue_are_right() {
        var text = "Xandors fiets en de outreachend werker";
        var unknown = Proof.with("Nieuws", text);
        assertEquals(List.of(SUMMARY, SUMMARY), unknown.found());
        assertEquals(
                List.of(),
                unknown.with("nl", null, List.of("outreachend", "xandor"), ReviewRules.NONE)
                        .found());
        var card = new Card("e1", "Op bezoek", "Xandor Vries", null, "Xandor vertelt.", null, null);
        assertEquals(List.of(), Proof.with(card).found());
    }

    @Test
    void what_is_in_another_language_is_held_against_its_dictionary() {
        var title = "What neighbours build when nobody tells them how";
        var quoting = "Een verhaal over ‘what neighbours build’ in de straat.";
        assertEquals(List.of(), Proof.with(foreign(title, quoting, "en")).found());
        assertEquals(
                List.of("word-unknown sections[0].entries[0].title"),
                Proof.with(foreign("What nieghbours build", null, "en")).found());
    }

    @Test
    void a_language_without_a_dictionary_is_said_once_and_is_no_advice() {
        var proof = Proof.with(foreign("Was Nachbarn bauen", null, "de"));
        assertEquals(List.of(), proof.found());
        var skipped = proof.all().stream()
                .filter(c -> c.severity() == Severity.SKIPPED)
                .toList();
        assertEquals(1, skipped.size());
        assertEquals("word-unknown", skipped.get(0).code());
        assertTrue(skipped.get(0).message().contains("Duits"), skipped.get(0).message());
    }

    private static Link foreign(String title, String summary, String language) {
        return new Link(
                "e1", title, "https://a.example/", null, null, summary, null, null, null, language, null, null, null);
    }
}
