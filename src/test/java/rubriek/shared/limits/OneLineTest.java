package rubriek.shared.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Lines that somebody else wrote. */
class OneLineTest {

    @Test
    void line_ends_and_tabs_are_blanks_and_what_turns_the_writing_goes() {
        assertEquals("De tuin is open", OneLine.Check.cleaned(" De tuin \r\n\t is\u202E open"));
        assertEquals("می\u200Cخواهم", OneLine.Check.cleaned("می\u200Cخواهم"), "a joiner is part of a word");
    }

    /** A megabyte of blanks: a search that begins anew at each would take hours. */
    @Test
    void the_longest_run_of_blanks_takes_no_longer_than_other_text() {
        assertEquals("x", OneLine.Check.cleaned("x" + " ".repeat(1_000_000) + "\u202E"));
    }
}
