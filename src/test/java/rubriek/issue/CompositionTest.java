package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rubriek.shared.Missing;
import rubriek.shared.Refused;

class CompositionTest {

    private final Composition two = Composition.of(List.of(section("one", "a", "b", "c"), section("two", "d")));

    @Test
    void an_entry_moves_within_its_section() {
        assertEquals("one:b,c,a two:d", written(two.moveEntry("a", "one", 3)));
        assertEquals("one:c,a,b two:d", written(two.moveEntry("c", "one", 1)));
    }

    @Test
    void an_entry_moves_to_another_section_and_keeps_its_id() {
        assertEquals("one:a,c two:b,d", written(two.moveEntry("b", "two", 1)));
    }

    @Test
    void without_a_position_it_goes_to_the_end() {
        assertEquals("one:a,b two:d,c", written(two.moveEntry("c", "two", null)));
        assertEquals("one:a,b,c two:d new:", written(two.withSection(section("new"), null)));
    }

    @Test
    void a_place_that_does_not_exist_is_refused_with_the_places_that_do() {
        var refused = assertThrows(Refused.class, () -> two.moveEntry("a", "two", 3));
        assertEquals("position-out-of-range", refused.code());
        assertEquals(List.of(3, 2), refused.arguments());
    }

    @Test
    void what_is_not_there_is_missing() {
        assertThrows(Missing.class, () -> two.moveEntry("z", "two", 1));
        assertThrows(Missing.class, () -> two.moveEntry("a", "three", 1));
        assertThrows(Missing.class, () -> two.withoutSection("three"));
        assertThrows(Missing.class, () -> two.replaceEntry("z", new Text("z", "?", null)));
    }

    @Test
    void sections_and_entries_come_and_go() {
        assertEquals("two:d", written(two.withoutSection("one")));
        assertEquals("one:a,c two:d", written(two.withoutEntry("b")));
        assertEquals("new: one:a,b,c two:d", written(two.withSection(section("new"), 1)));
    }

    @Test
    void naming_keeps_the_ids_there_are_and_gives_the_rest_one() {
        var section =
                new Section(null, "New", null, null, List.of(new Text(null, "x", null), new Text("kept", "y", null)));
        var named = Composition.of(List.of(section)).named().sections().get(0);
        assertTrue(String.valueOf(named.id()).matches(Entry.ID));
        assertEquals("kept", named.all().get(1).id());
        assertNotEquals(named.id(), named.all().get(0).id());
    }

    private static Section section(String id, String... entries) {
        var texts = Stream.of(entries).map(e -> (Entry) new Text(e, e, null)).toList();
        return new Section(id, id, true, null, texts);
    }

    private static String written(Composition composition) {
        return String.join(
                " ",
                composition.sections().stream()
                        .map(s -> s.id() + ":"
                                + String.join(
                                        ",", s.all().stream().map(Entry::id).toList()))
                        .toList());
    }
}
