package rubriek.audience.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rubriek.audience.search.Condition.Beyond;
import rubriek.audience.search.Condition.Field;

class ConditionTest {

    private static final UUID ID = new UUID(0, 1);

    private static final List<Condition> ALL = List.of(
            new Condition.All(List.of(new Condition.Tag("a"))),
            new Condition.AnyOf(List.of(new Condition.Tag("a"))),
            new Condition.Not(new Condition.Tag("a")),
            new Condition.Status("confirmed"),
            new Condition.Tag("a"),
            new Field("stad", Field.Comparison.IS, "a"),
            new Field("stad", Field.Comparison.STARTS_WITH, "a"),
            new Field("stad", Field.Comparison.CONTAINS, "a"),
            new Beyond("stad", true, "a"),
            new Condition.Since(Instant.EPOCH),
            new Condition.Before(Instant.EPOCH),
            new Condition.Received(ID, 9),
            new Condition.Missed(ID, 9),
            new Condition.Language("nl", "nl"),
            new Condition.Domain("lezer.example"),
            new Condition.Nobody(),
            new Condition.Paused(),
            new Condition.ReconfirmAsked(),
            new Condition.OnList(ID));

    /** H2 reads the whole of {@code in (select …)} again for each row as long as somebody else writes there: an import, a sign-up. */
    @Test
    void each_is_asked_of_one_person_and_reads_nobody_else() {
        for (var condition : ALL) {
            var text = new Where().and(condition).text();
            assertFalse(text.contains("in (select"), text);
        }
    }

    @Test
    void no_kind_is_left_out_here() {
        var kinds = ALL.stream().map(Condition::getClass).collect(Collectors.toSet());
        assertEquals(Set.copyOf(Arrays.asList(Condition.class.getPermittedSubclasses())), kinds);
    }
}
