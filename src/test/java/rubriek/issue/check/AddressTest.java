package rubriek.issue.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import rubriek.clipping.LinkState;
import rubriek.issue.EditionKind;
import rubriek.issue.Sighting;
import rubriek.issue.Text;
import rubriek.shared.Markdown;
import rubriek.shared.Texts;

class AddressTest {

    private static final String URL = " sections[0].entries[0].url";

    @Test
    void a_short_or_insecure_address_is_found() {
        assertEquals(List.of("link-shortened" + URL), url("https://bit.ly/3xYz"));
        assertEquals(List.of("link-shortened" + URL), url("https://www.tinyurl.com/plein"));
        assertEquals(List.of("link-insecure" + URL), url("http://plein.example/"));
        assertEquals(List.of(), url("https://orbit.lyon.example/"));
    }

    @Test
    void a_link_in_a_text_that_is_no_whole_address_is_found() {
        var summary = " sections[0].entries[0].summary";
        assertEquals(
                List.of("link-relative" + summary),
                Proof.with("Nieuws", "Zie [het plan](/plannen/plein).").found());
        assertEquals(
                List.of(),
                Proof.with("Nieuws", "Mail [ons](mailto:post@linde.example), of https://linde.example/.")
                        .found());
    }

    @Test
    void the_same_link_twice_is_found_however_it_is_written() {
        var one = Proof.link("e1", "Het plein", "https://www.plein.example/plan/", null);
        var two = Proof.link("e2", "Nog een keer", "https://Plein.example/plan?utm_source=mail#top", null);
        var proof = Proof.with(one, two);
        assertEquals(List.of("link-twice sections[0].entries[1].url"), proof.found());
        assertEquals(
                "De link van ‘Nog een keer’ staat ook bij ‘Het plein’. Haal er een weg.", proof.says("link-twice"));
    }

    @Test
    void an_entry_may_repeat_its_own_link() {
        var one = Proof.link("e1", "Het plein", "https://plein.example/", "Lees [het plan](https://plein.example/).");
        assertEquals(List.of(), Proof.with(one).found());
    }

    @Test
    void a_reference_leads_to_an_entry_that_is_there() {
        var summary = "Zie [de bomen](#a-Groen) en [de bank](#nergens).";
        assertEquals(
                List.of("reference-lost sections[0].entries[0].summary"),
                Proof.with("Nieuws", summary).found());
    }

    @Test
    void a_lost_reference_without_words_of_its_own_stops_the_send() {
        var proof = Proof.with("Nieuws", "Zie [](#nergens) en [](#a-Groen).");
        assertEquals(List.of("reference-without-words sections[0].entries[0].summary"), proof.found());
        assertEquals(
                List.of(Check.Severity.BLOCKING),
                proof.all().stream().filter(Check::asks).map(Check::severity).toList());
    }

    @Test
    void so_does_one_to_what_an_edition_of_it_does_not_show() {
        var hidden = new Text("h", "Alleen op het scherm.", Set.of(EditionKind.PRINT));
        var there = new Text("t", "Zie [](#h) en [dat](#h).", null);
        var proof = Proof.clean().with(Proof.issue(List.of(Proof.section("Vooraf", List.of(there, hidden)))));
        assertEquals(
                List.of("reference-without-words"),
                proof.all().stream()
                        .filter(c -> c.severity() == Check.Severity.BLOCKING)
                        .map(Check::code)
                        .toList());
        var both = new Text("t", "Zie [](#h) en [dat](#h).", Set.of(EditionKind.PRINT));
        var other = Proof.clean().with(Proof.issue(List.of(Proof.section("Vooraf", List.of(both, hidden)))));
        assertTrue(other.all().stream().noneMatch(c -> c.severity() == Check.Severity.BLOCKING));
    }

    @Test
    void blanks_are_no_words_of_a_reference() {
        assertFalse(Markdown.of("Zie [ ](#h).").destinations().get(0).hasWords());
        assertTrue(Markdown.of("Zie [*dit*](#h).").destinations().get(0).hasWords());
    }

    @Test
    void a_reference_leads_to_a_section_that_has_something_in_it() {
        var text = new Text("t", "Naar [](#s-Wonen), naar [](#s-Leeg).", null);
        var clean = Proof.clean();
        var sections = List.of(
                Proof.section("Vooraf", List.of(text)), Proof.filled("Wonen"), Proof.section("Leeg", List.of()));
        var proof = clean.with(Proof.issue(sections));
        var lost = proof.all().stream()
                .filter(check -> check.asks() && check.code().equals("reference-without-words"))
                .map(Check::message)
                .toList();
        assertEquals(
                List.of("‘Naar [](#s-Wonen), naar [](#s-Leeg).’ noemt #s-Leeg bij de titel, maar dat staat niet in elke"
                        + " editie waarin dit staat. Verwijs naar iets anders, of zet woorden tussen de haken."),
                lost);
    }

    @Test
    void a_link_that_leads_nowhere_or_home_is_found_and_one_that_does_not_let_us_look_is_not() {
        assertEquals(List.of("link-unreachable" + URL), seen(LinkState.GONE, null));
        assertEquals(List.of("link-unreachable" + URL), seen(LinkState.UNREACHABLE, null));
        assertEquals(List.of("link-to-home-page" + URL), seen(LinkState.REDIRECTED, "https://www.plein.example/"));
        assertEquals(List.of(), seen(LinkState.REDIRECTED, "https://www.plein.example/nieuw"));
        assertEquals(List.of(), seen(LinkState.BLOCKED, "https://www.plein.example/"));
    }

    @Test
    void links_that_nobody_looked_at_are_counted_as_one_says_it() {
        var unseen = new KnownLinks(Map.of(), Map.of());
        var one = Proof.issue(
                List.of(Proof.section("Groen", List.of(Proof.link("e", "Een boom", "https://a.example/x", null)))));
        assertEquals(
                "Naar één link is nog niet gekeken. Vraag erom, of kijk zelf.",
                skipped(Proof.clean().with(one), unseen));
        assertTrue(skipped(Proof.clean(), unseen).matches("Naar \\d+ links is nog niet gekeken\\. .*"));
    }

    private static String skipped(Proof proof, KnownLinks links) {
        return proof.all(links).stream()
                .filter(check -> check.code().equals("link-unreachable"))
                .map(Check::message)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_link_that_stood_in_an_earlier_issue_is_named_with_its_number() {
        var sighting = new Sighting(
                Sighting.Where.ISSUE, "in nummer 7 (juni 2021)", 7, "Nummer 7", "2021-06", null, "e4", null, null);
        var proof = Proof.with(Proof.link("e1", "Het plein", "https://plein.example/bomen", null));
        assertEquals(
                List.of("link-in-earlier-issue" + URL),
                proof.found(new KnownLinks(Map.of(), Map.of("e1", List.of(sighting)))));
    }

    @Test
    void links_that_nobody_has_looked_at_are_counted_and_are_no_advice() {
        var found = new Findings(Texts.of("check", Locale.ENGLISH));
        var clean = Proof.clean();
        var manuscript = Gathering.of(clean.newsletter(), clean.issue(), found.texts());
        new KnownLinksRule(new KnownLinks(Map.of(), Map.of())).look(manuscript, found);
        assertEquals(
                List.of("4 links were not looked at yet. Ask for it, or look yourself."),
                found.all().stream().map(Check::message).toList());
    }

    private static List<String> seen(LinkState state, String end) {
        var url = "https://plein.example/bomen";
        var states = Map.of(url, Proof.seen(state, end));
        return Proof.with(Proof.link("e1", "Het plein", url, null)).found(new KnownLinks(states, Map.of()));
    }

    private static List<String> url(String url) {
        return Proof.with(Proof.link("e1", "Het plein", url, null)).found();
    }
}
