package rubriek.shared.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LengthTest {

    private static final String ROSE = "\uD83C\uDF39";

    @Test
    void a_text_is_cut_behind_whole_characters() {
        assertEquals("ab" + ROSE, Length.cut("ab" + ROSE, 3));
        assertEquals("ab" + ROSE, Length.cut("ab" + ROSE + ROSE, 3));
        assertEquals("ab", Length.cut("ab" + ROSE, 2));
        assertEquals(ROSE.repeat(300), Length.cut(ROSE.repeat(300), 300));
        assertEquals("", Length.cut("", 3));
    }
}
