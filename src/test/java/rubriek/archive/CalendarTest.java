package rubriek.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import rubriek.issue.Event;
import rubriek.shared.Links;
import rubriek.shared.Markdown;
import rubriek.support.KindSamples;
import rubriek.support.Sample;

/** An event as calendars read it (RFC 5545). */
class CalendarTest {

    private static final Markdown.Styles REFERENCES = new Markdown.Styles() {
        @Override
        public String of(String element) {
            return "";
        }

        @Override
        public Optional<Markdown.Reference> reference(String id) {
            return Optional.of(new Markdown.Reference("https://delinde.example/" + id, "De regels"));
        }
    };

    @Test
    void an_event_has_its_moments_in_utc_and_its_words_escaped() {
        var text = file(KindSamples.event()).text();
        for (var line : List.of(
                "BEGIN:VCALENDAR",
                "UID:99999999-2222-4333-8444-555555555555-k-ruil",
                "DTSTART:20210925T083000Z",
                "DTEND:20210925T110000Z",
                "SUMMARY:Plantjesruil\\, met soep",
                "LOCATION:Binnenhof Lindeflat",
                "URL:https://delinde.example/ruil",
                "END:VCALENDAR")) assertTrue(text.contains(line + "\r\n"), line + " in " + text);
        assertTrue(text.replace("\r\n ", "")
                .contains("DESCRIPTION:Bewonersgroep Groen\\n\\nNeem mee wat je over hebt\\; alles is welkom.\r\n"));
        assertEquals("de-linde-9-k-ruil.ics", file(KindSamples.event()).name());
    }

    @Test
    void no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        var title = "Ontmoeting \\ ontbijt; 🌳é".repeat(12);
        var text = file(event(title, "a\r\nBEGIN:VALARM")).text();
        for (var line : text.split("\r\n", -1)) assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        assertTrue(text.replace("\r\n ", "")
                .contains("SUMMARY:" + title.replace("\\", "\\\\").replace(";", "\\;") + "\r\n"));
        assertFalse(text.contains("\nBEGIN:VALARM"), "no text becomes a line of its own");
        assertFalse(text.replace("\r\n", "").contains("\n"));
    }

    @Test
    void a_reference_without_words_is_called_by_its_title() {
        var text = file(event("Ruil", "Lees eerst [](#k-regels).")).text();
        assertTrue(text.contains("DESCRIPTION:Lees eerst De regels.\r\n"), text);
    }

    private static Event event(String title, String body) {
        var start = OffsetDateTime.parse("2021-09-25T10:30:00+02:00");
        return new Event("e", title, start, null, null, null, null, body, null, null, null);
    }

    private static CalendarFile file(Event event) {
        var links = new Links("https://delinde.example");
        return new Calendar(Sample.newsletter(), Sample.issue(List.of()), links, REFERENCES).file(event);
    }
}
