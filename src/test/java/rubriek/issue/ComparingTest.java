package rubriek.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparingTest {

    @Test
    void two_that_are_alike_do_not_differ() {
        var one = content(null, section("s1", "Een", text("a", "A"), text("b", "B")));
        var found = compare(one, one);
        assertEquals(new Comparison(1, 2, List.of(), List.of(), List.of()), found);
    }

    @Test
    void what_came_and_what_went_says_where() {
        var found = compare(
                content(null, section("s1", "Een", text("a", "A"), text("b", "B")), section("s2", "Twee")),
                content(null, section("s1", "Een", text("c", "C"), text("a", "A")), section("s3", "Drie")));
        assertEquals(
                List.of("s3 [CAME] Drie null-2", "s2 [WENT] Twee 2-null"),
                found.sections().stream().map(ComparingTest::line).toList());
        assertEquals(
                List.of("c [CAME] C null-1", "b [WENT] B 2-null"),
                found.entries().stream().map(ComparingTest::line).toList());
    }

    @Test
    void one_that_is_dragged_to_the_end_has_moved_and_those_that_gave_way_have_not() {
        var found = compare(
                content(null, section("s1", "Een", text("a", "A"), text("b", "B"), text("c", "C"))),
                content(null, section("s1", "Een", text("b", "B"), text("c", "C"), text("a", "A"))));
        assertEquals(
                List.of("a [MOVED] A 1-3"),
                found.entries().stream().map(ComparingTest::line).toList());
    }

    @Test
    void an_entry_moves_to_another_section_and_a_section_among_the_others() {
        var found = compare(
                content(null, section("s1", "Een", text("a", "A")), section("s2", "Twee"), section("s3", "Drie")),
                content(null, section("s3", "Drie"), section("s1", "Een"), section("s2", "Twee", text("a", "Anders"))));
        assertEquals(
                List.of("s3 [MOVED] Drie 3-1"),
                found.sections().stream().map(ComparingTest::line).toList());
        assertEquals(
                List.of("a [MOVED, CHANGED] Anders 1-1"),
                found.entries().stream().map(ComparingTest::line).toList());
        assertEquals(new PartChange.Spot("s1", 1), found.entries().get(0).before());
        assertEquals(new PartChange.Spot("s2", 1), found.entries().get(0).after());
        assertEquals(
                List.of(new FieldChange("body", "A", "Anders")),
                found.entries().get(0).fields());
    }

    @Test
    void a_change_names_its_fields_down_into_what_is_nested() {
        var old = link("Kop", "https://a.example/1", new Image("https://a.example/x.png", null, "Een boom", null));
        var now = link("Kop!", null, new Image("https://a.example/x.png", null, "Een linde", null));
        var found = compare(content("Oud", section("s1", "Een", old)), content(null, section("s1", "Een", now)));
        assertEquals(List.of(new FieldChange("subject", "Oud", null)), found.fields());
        assertEquals(
                List.of(
                        new FieldChange("title", "Kop", "Kop!"),
                        new FieldChange("image.alt", "Een boom", "Een linde"),
                        new FieldChange("url", "https://a.example/1", null)),
                found.entries().get(0).fields());
    }

    @Test
    void an_entry_of_another_kind_under_the_same_id_has_changed() {
        var found = compare(
                content(null, section("s1", "Een", text("a", "A"))),
                content(null, section("s1", "Een", new Quote("a", "A", null, null))));
        assertEquals(
                List.of(
                        new FieldChange("kind", "text", "quote"),
                        new FieldChange("text", null, "A"),
                        new FieldChange("body", "A", null)),
                found.entries().get(0).fields());
    }

    @Test
    void numbered_is_what_a_section_is_when_it_does_not_say() {
        var silent = new Section("s1", "Een", null, null, List.of());
        var loud = new Section("s1", "Een", true, null, List.of());
        assertEquals(
                List.of(), compare(content(null, silent), content(null, loud)).sections());
    }

    private static Comparison compare(IssueContent before, IssueContent after) {
        return Comparing.of(revision(1, before), revision(2, after));
    }

    private static RevisionView revision(int version, IssueContent content) {
        return new RevisionView(version, Instant.EPOCH, "een proef", 9, "2021-09", content);
    }

    private static IssueContent content(@Nullable String subject, Section... sections) {
        return new IssueContent(subject, null, null, null, null, List.of(sections));
    }

    private static Section section(String id, String title, Entry... entries) {
        return new Section(id, title, true, null, List.of(entries));
    }

    private static Text text(String id, String body) {
        return new Text(id, body, null);
    }

    private static Link link(String title, @Nullable String url, Image image) {
        return new Link("l", title, url, null, null, null, null, null, null, null, image, null, null);
    }

    private static String line(PartChange change) {
        var places = Stream.of(change.before(), change.after())
                .map(spot -> spot == null ? "null" : String.valueOf(spot.position()))
                .toList();
        return change.id() + " " + change.changes() + " " + change.title() + " " + String.join("-", places);
    }
}
