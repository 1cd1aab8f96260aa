package rubriek.dispatch.pace;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** T-10, B-05: a wrong relay shows at once, and a list with some dead addresses is no wrong relay. */
class FirstAnswersTest {

    private final FirstAnswers answers = new FirstAnswers();

    @Test
    void the_fifth_refusal_of_as_many_answers_is_one_too_many() {
        for (var i = 0; i < 4; i++) assertFalse(refused(), "T-10");
        assertTrue(refused(), "T-10");
        assertTrue(refused(), "other lanes stop at their next one");
    }

    @Test
    void no_more_than_half_are_not_too_many() {
        for (var i = 0; i < 5; i++) taken();
        for (var i = 0; i < 5; i++) assertFalse(refused());
        assertTrue(refused());
    }

    @Test
    void a_list_of_which_some_are_dead_goes_on_although_they_come_first() {
        for (var i = 0; i < 4; i++) assertFalse(refused());
        for (var i = 0; i < 96; i++) assertFalse(i % 7 == 6 ? refused() : taken(), "T-10");
    }

    /** Their answers come later than refusals do. */
    @Test
    void those_that_are_under_way_count_as_taken() {
        for (var i = 0; i < 8; i++) answers.begun();
        for (var i = 0; i < 7; i++) assertFalse(refused(), "T-10");
        assertTrue(refused(), "T-10: 8 of 8, while 7 others are under way");
        var fewer = new FirstAnswers();
        for (var i = 0; i < 8; i++) fewer.begun();
        for (var i = 0; i < 6; i++) fewer.ended();
        for (var i = 0; i < 4; i++) assertFalse(fewer.tooMany(true, 5, 50));
        assertTrue(fewer.tooMany(true, 5, 50), "T-10: those that ended without an answer count no more");
    }

    @Test
    void it_is_the_first_hundred_alone() {
        for (var i = 0; i < 100; i++) taken();
        for (var i = 0; i < 200; i++) assertFalse(refused(), "the last 200 tell");
    }

    @Test
    void it_can_be_left_out() {
        for (var i = 0; i < 50; i++) assertFalse(answers.tooMany(true, 0, 50));
        var others = new FirstAnswers();
        for (var i = 0; i < 50; i++) assertFalse(others.tooMany(true, 5, 100));
    }

    private boolean refused() {
        return answers.tooMany(true, 5, 50);
    }

    private boolean taken() {
        return answers.tooMany(false, 5, 50);
    }
}
