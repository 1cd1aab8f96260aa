package rubriek.issue;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rubriek.shared.Invalid;
import rubriek.shared.Validation;
import rubriek.shared.Violation;
import rubriek.support.ApplicationTest;
import rubriek.support.Kinds;

/** What the fields of the kinds let in, and where they say no. */
@ApplicationTest
class KindLimitsTest {

    /** The limits of the design, by the last step of a field's path; a text that has none is 100,000 characters. */
    private static final Map<String, Integer> LONGEST = new TreeMap<>(Map.of(
            "title",
            300,
            "kicker",
            200,
            "lead",
            2_000,
            "caption",
            2_000,
            "alt",
            500,
            "source",
            120,
            "linkLabel",
            120,
            "label",
            200));

    private static final Set<String> PROSE =
            Set.of("body", "summary", "footnotes", "furtherReading", "authorNote", "longDescription", "text");

    private final Validation validation;
    private final ObjectMapper json;

    KindLimitsTest(Validation validation, ObjectMapper json) {
        this.validation = validation;
        this.json = json;
    }

    static Stream<Entry> kinds() {
        return Kinds.full().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_full_entry_of_each_kind_is_valid_and_goes_through_json_unchanged(Entry entry) throws Exception {
        assertEquals(Set.of(), violations(entry));
        assertEquals(entry, json.readValue(json.writeValueAsString(entry), Entry.class));
        assertFalse(json.valueToTree(entry).has("sourced"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_text_that_is_too_long_is_refused_at_its_field(Entry entry) throws Exception {
        for (var names = json.<ObjectNode>valueToTree(entry).fieldNames(); names.hasNext(); ) {
            var name = names.next();
            var most = PROSE.contains(name) && !(entry instanceof Quote) ? Integer.valueOf(100_000) : LONGEST.get(name);
            if (most == null || (entry instanceof Teaser && name.equals("label"))) continue;
            assertEquals(Set.of(), violations(with(entry, name, "a".repeat(most))), name);
            var refused = violations(with(entry, name, "a".repeat(most + 1)));
            assertEquals(Set.of(name), fields(refused), entry + " " + name);
            assertTrue(refused.iterator().next().message().contains(String.valueOf(most)), refused::toString);
        }
    }

    @Test
    void a_title_is_one_line_and_an_address_is_of_the_web() throws Exception {
        for (var entry : Kinds.full()) {
            if (entry.title() != null) assertEquals(Set.of("title"), fields(violations(with(entry, "title", "a\nb"))));
            if (json.<ObjectNode>valueToTree(entry).has("url"))
                for (var url :
                        List.of("javascript:alert(1)", "ftp://a.example", "https://a.example/" + "b".repeat(2_048)))
                    assertEquals(Set.of("url"), fields(violations(with(entry, "url", url))), entry.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({"06 12 34 56 78,true", "+31 (0)40 123 45 67,true", "bel maar,false", "1,false", "+31<b>,false"})
    void a_phone_number_looks_like_one(String phone, boolean fine) {
        var contact = new Contact("c", null, List.of(new ContactPerson("Sem", null, phone, null)), null);
        assertEquals(fine ? Set.of() : Set.of("people[0].phone"), fields(violations(contact)));
        if (!fine) assertTrue(violations(contact).toString().contains("06 12 34 56 78"), "in words");
    }

    @Test
    void an_event_ends_after_it_starts() {
        var noon = OffsetDateTime.parse("2021-09-25T12:00:00+02:00");
        assertEquals(Set.of(), fields(violations(event(noon, noon.plusMinutes(1)))));
        assertEquals(Set.of(), fields(violations(event(noon, null))));
        assertEquals(Set.of("end"), fields(violations(event(noon, noon))));
        assertEquals(Set.of("end"), fields(violations(event(noon, noon.withOffsetSameInstant(ZoneOffset.UTC)))));
        assertEquals(Set.of("end"), fields(violations(event(null, noon))));
    }

    @Test
    void a_picture_has_an_address_or_is_one_of_our_media_and_not_both() {
        var id = UUID.randomUUID();
        var url = "https://delinde.example/a.png";
        assertEquals(Set.of(), fields(violations(figure(new Image(url, null, "a", null)))));
        assertEquals(Set.of(), fields(violations(figure(new Image(null, id, "a", null)))));
        assertEquals(Set.of("image.url"), fields(violations(figure(new Image(url, id, "a", null)))));
        assertEquals(Set.of("image.url"), fields(violations(figure(new Image(null, null, "a", null)))));
        assertEquals(Set.of("image.alt"), fields(violations(figure(new Image(url, null, null, null)))));
    }

    @Test
    void a_file_may_still_lie_nowhere_in_a_draft_and_never_in_two_places() {
        var id = UUID.randomUUID();
        assertEquals(Set.of(), fields(violations(new Download("d", "Plan", null, null, null, null, null, null))));
        assertEquals(
                Set.of("url"),
                fields(violations(new Download("d", "Plan", "https://a.example/b", id, null, null, null, null))));
        var nowhere =
                new News("n", "Nieuws", null, null, null, new Attachment("Plan", null, null, null, null, null), null);
        assertEquals(Set.of("download.url"), fields(violations(nowhere)));
    }

    private static Event event(OffsetDateTime start, OffsetDateTime end) {
        return new Event("e", "Avond", start, end, null, null, null, null, null, null, null);
    }

    private static Figure figure(Image image) {
        return new Figure("f", image, null, null, null, null);
    }

    private Entry with(Entry entry, String field, String value) throws Exception {
        var changed = json.<ObjectNode>valueToTree(entry).put(field, value);
        return json.treeToValue(changed, Entry.class);
    }

    private Set<Violation> violations(Object draft) {
        try {
            validation.check(draft);
            return Set.of();
        } catch (Invalid invalid) {
            return Set.copyOf(invalid.violations());
        }
    }

    private static Set<String> fields(Set<Violation> violations) {
        return violations.stream().map(Violation::field).collect(toSet());
    }
}
