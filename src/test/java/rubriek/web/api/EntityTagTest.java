package rubriek.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rubriek.shared.Stale;

class EntityTagTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"3", "\"3\" \"4\"", "\"3\",", "W\"3\"", "*, \"3\"", "\"a b\"", "\"3\"; x"})
    void what_is_no_list_of_tags_is_refused(String header) {
        assertThrows(BadParameter.class, () -> EntityTag.list("If-Match", header));
    }

    @Test
    void a_list_holds_each_of_its_tags() {
        assertEquals(
                List.of("3", "", "a,b"),
                EntityTag.list("If-Match", " \"3\" ,W/\"\", \"a,b\"").stream()
                        .map(EntityTag::opaque)
                        .toList());
    }

    @Test
    void a_reader_does_not_mind_a_weak_tag() {
        assertTrue(EntityTag.list("If-None-Match", "W/\"3\"").get(0).weaklyMatches("\"3\""));
        assertTrue(EntityTag.list("If-None-Match", "*").get(0).weaklyMatches("\"3\""));
        assertFalse(EntityTag.list("If-None-Match", "\"4\"").get(0).weaklyMatches("\"3\""));
    }

    @Test
    void a_change_is_tried_on_each_version_that_was_named_until_one_stands() {
        assertEquals(List.of(1, 3), tried("\"1\", \"3\", \"5\"", 3));
        assertEquals(Arrays.asList((Integer) null), tried("*", 3));
        assertEquals(Arrays.asList((Integer) null), tried(null, 3));
    }

    @Test
    void a_change_on_nothing_that_stands_is_stale() {
        for (var header : new String[] {"\"2\"", "W/\"3\"", "\"03\"", "\"stale\"", "\"99999999999\"", "\"1\", \"2\""})
            assertThrows(Outdated.class, () -> tried(header, 3), header);
    }

    private static List<@Nullable Integer> tried(@Nullable String header, int standing) {
        var tried = new ArrayList<@Nullable Integer>();
        var ifMatch = new IfMatch();
        ifMatch.header = header;
        ifMatch.run(() -> new Standing("", standing), version -> {
            tried.add(version);
            if (version != null && version != standing) throw new Stale(standing);
        });
        return tried;
    }
}
